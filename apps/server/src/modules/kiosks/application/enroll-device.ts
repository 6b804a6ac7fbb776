import { and, eq, gt, isNull } from 'drizzle-orm';
import { kiosk } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import { hashToken, newToken } from '../../../platform/security/random-token.js';
import { KioskCodeInvalidError } from '../domain/errors.js';
import { hashEnrollmentCode } from './hash-enrollment-code.js';
import { tellKiosk } from './kiosk-news.js';
import { describeOwn } from './own-kiosk.js';
import type { KioskContext } from './ports.js';

/**
 * Let a device become a kiosk by the code that was typed. The code works once; the device before it loses its access.
 *
 * @throws {KioskCodeInvalidError}
 */
export async function enrollDevice(context: KioskContext, typed: string, origin: RequestOrigin) {
  const { database, clock, audit } = context;
  const codeHash = hashEnrollmentCode(context, typed);
  const now = clock.now();
  const isOpen = and(eq(kiosk.codeHash, codeHash), gt(kiosk.codeExpiresAt, now), isNull(kiosk.revokedAt));
  const [found] = await database.system
    .select({ id: kiosk.id, organizationId: kiosk.organizationId })
    .from(kiosk)
    .where(isOpen);
  if (!found) throw new KioskCodeInvalidError();
  const { id, organizationId } = found;
  const credential = newToken();
  const own = await database.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .update(kiosk)
      .set({
        codeHash: null,
        codeExpiresAt: null,
        credentialHash: hashToken(credential),
        enrolledAt: now,
        lastSeenAt: now,
        camera: 'starting',
      })
      .where(and(eq(kiosk.id, id), isOpen))
      .returning();
    if (!row) throw new KioskCodeInvalidError();
    const actor = { actorId: id, organizationId };
    await audit.record(tx, { actor, origin, action: 'kiosk.enroll', resource: `kiosk:${id}` });
    return describeOwn(context, tx, row);
  });
  await tellKiosk(context, id);
  return { own, credential };
}
