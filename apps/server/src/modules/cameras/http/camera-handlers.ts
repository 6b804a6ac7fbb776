import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { describeCamera, listCameras } from '../application/describe-cameras.js';
import { createCamera, deleteCamera, updateCamera } from '../application/manage-cameras.js';
import type { CamerasContext } from '../application/ports.js';
import { createPreviewOf } from '../application/previews.js';
import { createTryCamera } from '../application/try-camera.js';

export function createCameraHandlers(context: CamerasContext): RouteHandler[] {
  const { database } = context;
  const tryCamera = createTryCamera(context);
  const previewOf = createPreviewOf(context);
  return [
    handleRoute(routes.listCameras, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) => listCameras(tx, context, query)),
    ),
    handleRoute(routes.createCamera, ({ principal, origin, body }) =>
      createCamera(context, { principal, origin, input: body }),
    ),
    handleRoute(routes.getCamera, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, (tx) => describeCamera(tx, context, params.id)),
    ),
    handleRoute(routes.updateCamera, ({ principal, origin, params, body }) =>
      updateCamera(context, { principal, origin, cameraId: params.id, change: body }),
    ),
    handleRoute(routes.deleteCamera, async ({ principal, origin, params }) => {
      await deleteCamera(context, { principal, origin, cameraId: params.id });
      return undefined;
    }),
    handleRoute(routes.testCamera, async ({ principal, origin, body, signal }) => {
      const snapshot = await tryCamera({ principal, origin, signal, ...body });
      return snapshot.kind === 'picture'
        ? { works: true, picture: snapshot.jpeg.toString('base64') }
        : { works: false, failure: snapshot.failure };
    }),
    handleRoute(routes.previewCamera, async ({ principal, params }) => ({
      stream: await previewOf(principal, params.id),
      mediaType: 'image/jpeg',
    })),
  ];
}
