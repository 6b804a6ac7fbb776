import { createHash, randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.js';
import { installation } from '../../../platform/database/schema/index.js';

const KEY = 'setup';
const TOKEN_BYTES = 24;

const stored = z.object({
  tokenHash: z.string(),
  /** Where the server that started last is reached; commands beside it may have other settings. */
  address: z.string().optional(),
  /** Present once the first administrator exists. */
  doneAt: z.iso.datetime().optional(),
});
type StoredSetup = z.infer<typeof stored>;

/** A tenth of what `Database.system` offers: here everything is about one row. */
type Rows = Pick<Database['system'], 'select' | 'insert' | 'update'>;

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** @param isHeld lock the row until the transaction ends. */
export async function readSetup(rows: Rows, isHeld = false): Promise<StoredSetup | undefined> {
  const query = rows.select().from(installation).where(eq(installation.key, KEY));
  const [row] = await (isHeld ? query.for('update') : query);
  return row && stored.parse(row.value);
}

/**
 * A token for the set-up link, unless set-up is done. Only its hash is kept, so each start makes a new one and the
 * earlier links end.
 */
export async function renewSetupToken(rows: Rows, address: string): Promise<string | undefined> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const value = { tokenHash: hashOfToken(token), address } satisfies StoredSetup;
  const renewed = await rows
    .insert(installation)
    .values({ key: KEY, value })
    .onConflictDoUpdate({
      target: installation.key,
      set: { value },
      setWhere: sql`not ${installation.value} ? 'doneAt'`,
    })
    .returning({ key: installation.key });
  return renewed.length > 0 ? token : undefined;
}

export async function markSetupDone(rows: Rows, setup: StoredSetup, now: Date): Promise<void> {
  const value = { ...setup, doneAt: now.toISOString() } satisfies StoredSetup;
  await rows.update(installation).set({ value }).where(eq(installation.key, KEY));
}
