import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { enrollDevice } from '../application/enroll-device.js';
import { openQueue } from '../application/offline/open-queue.js';
import { takeQueue } from '../application/offline/take-queue.js';
import { describeOwn, noteCamera, ownRow } from '../application/own-kiosk.js';
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
      await noteCamera(context, principal, body.camera);
      return undefined;
    }),
    handleRoute(routes.openKioskQueue, (by) => openQueue(context, by, by.body.signingKey, by.body.kept)),
    handleRoute(routes.sendKioskQueue, (by) => takeQueue(context, by, by.body)),
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
