import { GRANTS, REACH } from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import { kiosk } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { hashToken } from '../../../platform/security/random-token.js';
import type { KioskContext } from './ports.js';

/** How often the time it was last seen is stored. */
const NOTE_MS = 60_000;

/** The kiosk behind a credential, or nothing if that is unknown or revoked. */
export async function findKioskCaller(
  { database, clock }: Pick<KioskContext, 'database' | 'clock'>,
  credential: string,
): Promise<Principal | undefined> {
  const [found] = await database.system
    .select()
    .from(kiosk)
    .where(and(eq(kiosk.credentialHash, hashToken(credential)), isNull(kiosk.revokedAt)));
  if (!found) return undefined;
  const { id, name, organizationId, lastSeenAt } = found;
  const now = clock.now();
  if (!lastSeenAt || now.getTime() - lastSeenAt.getTime() > NOTE_MS) {
    await database.inOrganization(organizationId, (tx) =>
      tx.update(kiosk).set({ lastSeenAt: now }).where(eq(kiosk.id, id)),
    );
  }
  return {
    kind: 'kiosk',
    actorId: id,
    actorName: name,
    organizationId,
    role: 'kiosk',
    permissions: new Set(GRANTS.kiosk),
    reach: REACH.kiosk,
  };
}
