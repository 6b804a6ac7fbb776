import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const DATABASE_NAME = 'mien';
const PASSWORD_BYTES = 24;

const connection = z.object({
  user: z.string(),
  password: z.string(),
  /** 0 before the first start. */
  port: z.int(),
});
export type Connection = z.infer<typeof connection>;

export const databaseFolderOf = (dataFolder: string): string => join(dataFolder, 'database');
const fileOf = (dataFolder: string): string => join(databaseFolderOf(dataFolder), 'connection.json');

export const connectionUrl = ({ user, password, port }: Connection, database = DATABASE_NAME): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** How to reach the embedded database; only the owner of the data folder may read it. */
export async function readConnection(dataFolder: string): Promise<Connection | undefined> {
  try {
    return connection.parse(JSON.parse(await readFile(fileOf(dataFolder), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function writeConnection(dataFolder: string, value: Connection): Promise<void> {
  const file = fileOf(dataFolder);
  await mkdir(databaseFolderOf(dataFolder), { recursive: true, mode: 0o711 });
  await writeFile(`${file}.new`, JSON.stringify(value), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

export const newConnection = (): Connection => ({
  user: 'mien',
  password: randomBytes(PASSWORD_BYTES).toString('base64url'),
  port: 0,
});
