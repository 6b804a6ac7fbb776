import { newId, systemClock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { createAuditTrail } from '../../../platform/security/create-audit-trail.js';
import { openKeyring } from '../../../platform/security/keyring.js';
import { Secret } from '../../../platform/settings/secret.js';
import { createPeopleModule } from '../create-people-module.js';

export const TEST_KEY = {
  kind: 'value',
  key: new Secret(Buffer.alloc(32, 7).toString('base64')),
} as const;

/** The module on a real database, with the real audit trail. Packs name their embedder: `mien-512` has `embedder of mien-512`. */
export async function peopleForTests(database: Database) {
  const keyring = await openKeyring(database, TEST_KEY);
  const audit = createAuditTrail({ keyring, clock: systemClock });
  const embedderOf = async (packId: string) => `embedder of ${packId}`;
  const people = createPeopleModule({ database, audit, clock: systemClock, newId, embedderOf });
  return { ...people, keyring, audit };
}
