import { verify } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { kiosk } from '../../../platform/database/schema/index.js';
import { WrongKioskPinError } from '../domain/errors.js';
import { tellKiosk } from './kiosk-news.js';
import type { Changing } from './kiosks.js';
import { noteRefusal } from './note-refusal.js';
import { ownRow } from './own-kiosk.js';
import { beginPinTry } from './pin-guard.js';
import type { KioskContext } from './ports.js';

/** @throws {WrongKioskPinError} and {PinLockedError} */
export async function checkOwnPin(context: KioskContext, { principal }: Changing, pin: string) {
  const attempt = await beginPinTry(context, principal.actorId, 'settings');
  const row = await context.database.inOrganization(principal.organizationId, (tx) => ownRow(tx, principal));
  if (await verify(row.pinHash, pin)) return attempt.succeeded();
  const isAlarming = await attempt.failed();
  await context.database.inOrganization(principal.organizationId, (tx) =>
    noteRefusal(context, tx, row, { isAlarming }, context.clock.now()),
  );
  throw new WrongKioskPinError();
}

/** The device gives its access up. @throws {WrongKioskPinError} and {PinLockedError} */
export async function leaveKiosk(context: KioskContext, by: Changing, pin: string) {
  await checkOwnPin(context, by, pin);
  const { principal, origin } = by;
  const { actorId: id, organizationId } = principal;
  await context.database.inOrganization(organizationId, async (tx) => {
    await tx.update(kiosk).set({ credentialHash: null, camera: null }).where(eq(kiosk.id, id));
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'kiosk.leave',
      resource: `kiosk:${id}`,
    });
  });
  await tellKiosk(context, id);
}
