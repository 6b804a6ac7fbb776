import type { Kiosk, OwnKiosk } from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { kiosk, organization } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { KioskContext, KioskRow } from './ports.js';

/** The kiosk that asks. @throws {NotFoundError} `kiosk.not-found` also when it has just been revoked. */
export async function ownRow(tx: Transaction, { actorId }: Principal): Promise<KioskRow> {
  const [row] = await tx
    .select()
    .from(kiosk)
    .where(and(eq(kiosk.id, actorId), isNull(kiosk.revokedAt)));
  if (!row) throw new NotFoundError('kiosk');
  return row;
}

/** Keep what the device says of itself, for administrators. @throws {NotFoundError} `kiosk.not-found` */
export const noteCamera = (
  { database }: Pick<KioskContext, 'database'>,
  principal: Principal,
  camera: NonNullable<Kiosk['camera']>,
): Promise<void> =>
  database.inOrganization(principal.organizationId, async (tx) => {
    const { id } = await ownRow(tx, principal);
    await tx.update(kiosk).set({ camera }).where(eq(kiosk.id, id));
  });

/** All that a device is told about itself. */
export async function describeOwn(
  { csrfTokenOf }: Pick<KioskContext, 'csrfTokenOf'>,
  tx: Transaction,
  row: KioskRow,
): Promise<OwnKiosk> {
  const [found] = await tx
    .select({ name: organization.name })
    .from(organization)
    .where(eq(organization.id, row.organizationId));
  const { id, name, place, settings } = row;
  return { id, name, place, settings, organizationName: found?.name ?? '', csrfToken: csrfTokenOf(id) };
}
