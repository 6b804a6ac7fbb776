import { routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { kiosk } from '../../../platform/database/schema/index.js';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { enrollDevice } from '../application/enroll-device.js';
import { describeOwn, ownRow } from '../application/own-kiosk.js';
import { checkOwnPin, leaveKiosk } from '../application/own-pin.js';
import type { KioskContext } from '../application/ports.js';
import { presentBadge } from '../application/present-badge.js';
import { credentialIn, kioskCookie } from './kiosk-cookie.js';

/** What a device may ask. */
export function createDeviceHandlers(context: KioskContext): RouteHandler[] {
  const { database, isSecure } = context;
  return [
    handleRoute(routes.enrollKiosk, async ({ body, origin, setCookie }) => {
      const { own, credential } = await enrollDevice(context, body.code, origin);
      setCookie(kioskCookie(credential, isSecure));
      return own;
    }),
    handleRoute(routes.getOwnKiosk, async ({ principal, headers, setCookie }) => {
      const own = await database.inOrganization(principal.organizationId, async (tx) =>
        describeOwn(context, tx, await ownRow(tx, principal)),
      );
      const credential = credentialIn(headers);
      if (credential) setCookie(kioskCookie(credential, isSecure));
      return own;
    }),
    handleRoute(routes.presentAtKiosk, ({ principal, body, origin }) =>
      presentBadge(context, principal, body, origin),
    ),
    handleRoute(routes.reportKioskHealth, async ({ principal, body }) => {
      await database.inOrganization(principal.organizationId, async (tx) => {
        const { id } = await ownRow(tx, principal);
        await tx.update(kiosk).set({ camera: body.camera }).where(eq(kiosk.id, id));
      });
      return undefined;
    }),
    handleRoute(routes.unlockKiosk, async (by) => {
      await checkOwnPin(context, by, by.body.pin);
      return undefined;
    }),
    handleRoute(routes.leaveKiosk, async (by) => {
      await leaveKiosk(context, by, by.body.pin);
      by.setCookie(kioskCookie('', isSecure));
      return undefined;
    }),
  ];
}
