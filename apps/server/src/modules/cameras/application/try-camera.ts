import { type CameraAddress, type Snapshot, takeSnapshot } from '@mien/cameras';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { CameraTestsBusyError } from '../domain/errors.js';
import { openAddress, readAddress } from './camera-address.js';
import { cameraRow } from './describe-cameras.js';
import type { CamerasContext } from './ports.js';

/** A camera has to answer within this, ms. */
const TEST_MS = 12_000;
/** Longest edge of the picture, pixels. */
const EDGE_PX = 960;
const AT_ONCE = 3;

interface TestRequest {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly address?: string | undefined;
  readonly cameraId?: string | undefined;
  readonly signal: AbortSignal;
}

/** Tries cameras, a few at a time; every attempt is audited, for it opens a connection from the server. */
export function createTryCamera(context: CamerasContext) {
  const { database, audit } = context;
  let underWay = 0;

  const addressOf = (request: TestRequest): Promise<CameraAddress> => {
    const { principal, origin, address, cameraId } = request;
    return database.inOrganization(principal.organizationId, async (tx) => {
      const found =
        cameraId === undefined
          ? readAddress(context, address ?? '')
          : await openAddress(tx, context, await cameraRow(tx, cameraId));
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'camera.test',
        resource: cameraId === undefined ? `organization:${principal.organizationId}` : `camera:${cameraId}`,
        metadata: { address: found.shown },
      });
      return found;
    });
  };

  /** @throws {CameraAddressError} @throws {CameraTestsBusyError} @throws {NotFoundError} `camera.not-found` */
  return async (request: TestRequest): Promise<Snapshot> => {
    if (underWay >= AT_ONCE) throw new CameraTestsBusyError();
    underWay += 1;
    try {
      const address = await addressOf(request);
      return await takeSnapshot({ address, maxEdgePx: EDGE_PX, connectMs: TEST_MS }, request.signal);
    } finally {
      underWay -= 1;
    }
  };
}
