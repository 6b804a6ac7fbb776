import { inArray } from 'drizzle-orm';
import type { Transaction } from './database.js';
import { account, apiKey } from './schema/index.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Names of the accounts and API keys behind actor ids. Those that are gone are missing. */
export async function actorNames(
  tx: Transaction,
  actorIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(actorIds)].filter((id) => UUID.test(id));
  if (ids.length === 0) return new Map();
  const accounts = await tx
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, ids));
  const keys = await tx
    .select({ id: apiKey.id, name: apiKey.name })
    .from(apiKey)
    .where(inArray(apiKey.id, ids));
  return new Map([...accounts, ...keys].map(({ id, name }) => [id, name]));
}
