import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { Authenticate } from '../../platform/http/mount-routes.js';
import type { SocketRoute } from '../../platform/http/web-sockets.js';
import { findKioskCaller } from './application/kiosk-caller.js';
import type { KioskContext } from './application/ports.js';
import { createDeviceHandlers } from './http/device-handlers.js';
import { credentialIn } from './http/kiosk-cookie.js';
import { createBadgeHandlers, createKioskHandlers, createOfflineHandlers } from './http/kiosk-handlers.js';
import { createKioskSocket } from './http/kiosk-socket.js';

export interface KiosksModule {
  readonly handlers: RouteHandler[];
  readonly sockets: SocketRoute[];
  /** Who asks when a kiosk may be asking, too; its cookie comes with its own routes only. */
  readonly orKiosk: (authenticate: Authenticate) => Authenticate;
}

/** Devices at doors that recognize by face, QR code or PIN. */
export const createKiosksModule = (context: KioskContext): KiosksModule => ({
  handlers: [
    ...createKioskHandlers(context),
    ...createDeviceHandlers(context),
    ...createOfflineHandlers(context),
    ...createBadgeHandlers(context),
  ],
  sockets: [createKioskSocket(context)],
  orKiosk: (authenticate) => async (request) => {
    const credential = request.headers.has('authorization') ? undefined : credentialIn(request.headers);
    const principal = credential && (await findKioskCaller(context, credential));
    return principal ? { principal } : authenticate(request);
  },
});
