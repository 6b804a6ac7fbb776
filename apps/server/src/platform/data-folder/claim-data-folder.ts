import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/database.js';
import { installation } from '../database/schema/index.js';
import { DataFolderError, OtherDataFolderError } from './errors.js';

const FILE = 'installation.id';
const ROW = 'data-folder';

const stored = z.object({ id: z.string() });

const readId = async (path: string): Promise<string | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim() || undefined;
};

/** The id in the folder; of many who make one at once, all get the same. */
async function ensureId(dataFolder: string): Promise<string> {
  const path = join(dataFolder, FILE);
  const made = `${path}.${randomUUID()}`;
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o711 });
    const known = await readId(path);
    if (known) return known;
    await writeFile(made, `${randomUUID()}\n`, { mode: 0o600, flush: true });
    await link(made, path).catch(() => undefined);
    const id = await readId(path);
    if (id) return id;
    throw new Error('The id cannot be read.');
  } catch (cause) {
    throw new DataFolderError(dataFolder, cause);
  } finally {
    await rm(made, { force: true });
  }
}

/**
 * See that this folder is the one of this database: pictures and uploads that one instance writes there, all others
 * have to find. The first instance makes the folder the one.
 *
 * @throws {OtherDataFolderError} if the database belongs with another folder.
 */
export async function claimDataFolder(database: Pick<Database, 'system'>, dataFolder: string): Promise<void> {
  const readRow = async () => {
    const [row] = await database.system.select().from(installation).where(eq(installation.key, ROW));
    return row && stored.parse(row.value).id;
  };
  const path = join(dataFolder, FILE);
  const wanted = await readRow();
  if (wanted !== undefined && (await readId(path)) !== wanted) throw new OtherDataFolderError(path, wanted);
  const id = await ensureId(dataFolder);
  await database.system.insert(installation).values({ key: ROW, value: { id } }).onConflictDoNothing();
  const agreed = await readRow();
  if (agreed !== undefined && agreed !== id) throw new OtherDataFolderError(path, agreed);
}
