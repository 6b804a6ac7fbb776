import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { disclosureTo } from '../../recognition/index.js';
import { addPictures } from '../application/add-pictures.js';
import { confirmGroupPhoto } from '../application/confirm-group-photo.js';
import { findGroupPhoto } from '../application/open-group-photo.js';
import type { GroupPhotoContext } from '../application/ports.js';
import { discardGroupPhoto, removeGroupPicture } from '../application/remove-pictures.js';
import { reviewGroupPhoto } from '../application/review-group-photo.js';
import { startGroupPhoto } from '../application/start-group-photo.js';
import { viewGroupPicture } from '../application/view-group-picture.js';
import { describeGroupPhoto } from './describe-group-photo.js';

export function createGroupPhotoHandlers(context: GroupPhotoContext): RouteHandler[] {
  const describe = async (principal: Principal, id: string) => {
    const review = await context.database.inOrganization(principal.organizationId, async (tx) =>
      reviewGroupPhoto(context, tx, principal, await findGroupPhoto(context, tx, principal, id)),
    );
    return describeGroupPhoto(review, disclosureTo(principal));
  };

  return [
    handleRoute(routes.startGroupPhoto, async ({ principal, origin, body }) => {
      const { id } = await startGroupPhoto(context, {
        principal,
        origin,
        target: { sessionId: body.sessionId ?? null, rosterId: body.groupId ?? null },
        takenAt: body.takenAt === undefined ? undefined : new Date(body.takenAt),
      });
      return describe(principal, id);
    }),
    handleRoute(routes.getGroupPhoto, ({ principal, params }) => describe(principal, params.id)),
    handleRoute(routes.addGroupPictures, async ({ principal, origin, params, pictures, signal }) => {
      const refused = await addPictures(context, {
        principal,
        origin,
        id: params.id,
        pictures: pictures.map(({ bytes }) => bytes),
        signal,
      });
      return { groupPhoto: await describe(principal, params.id), refused: [...refused] };
    }),
    handleRoute(routes.getGroupPicture, async ({ principal, params }) => ({
      stream: await viewGroupPicture(context, { principal, ...params }),
      mediaType: 'image/jpeg',
    })),
    handleRoute(routes.removeGroupPicture, async ({ principal, origin, params }) => {
      await removeGroupPicture(context, { principal, origin, ...params });
      return describe(principal, params.id);
    }),
    handleRoute(routes.discardGroupPhoto, async ({ principal, origin, params }) => {
      await discardGroupPhoto(context, { principal, origin, ...params });
      return undefined;
    }),
    handleRoute(routes.confirmGroupPhoto, async ({ principal, origin, params, body }) => {
      await confirmGroupPhoto(context, { principal, origin, id: params.id, confirmation: body });
      return describe(principal, params.id);
    }),
  ];
}
