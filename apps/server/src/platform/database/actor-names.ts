import { inArray } from 'drizzle-orm';
import type { Transaction } from './database.js';
import { account, apiKey, camera, kiosk } from './schema/index.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Names of the accounts, API keys, kiosks and cameras behind actor ids. Those that are gone are missing. */
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
  const kiosks = await tx
    .select({ id: kiosk.id, name: kiosk.name })
    .from(kiosk)
    .where(inArray(kiosk.id, ids));
  const cameras = await tx
    .select({ id: camera.id, name: camera.name })
    .from(camera)
    .where(inArray(camera.id, ids));
  return new Map([...accounts, ...keys, ...kiosks, ...cameras].map(({ id, name }) => [id, name]));
}
