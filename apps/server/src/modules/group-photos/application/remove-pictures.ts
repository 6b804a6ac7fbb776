import { and, eq, lte } from 'drizzle-orm';
import { groupPhoto, groupPicture } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { assertOpen, findGroupPhoto } from './open-group-photo.js';
import type { GroupPhotoContext } from './ports.js';
import type { PictureRequest } from './view-group-picture.js';

/** Take a picture and all that was found in it out again. @throws {NotFoundError} {GroupPhotoConfirmedError} */
export function removeGroupPicture(
  context: GroupPhotoContext,
  { principal, origin, id, pictureId }: PictureRequest & { readonly origin: RequestOrigin },
): Promise<void> {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    assertOpen(await findGroupPhoto(context, tx, principal, id, { hold: true }));
    const removed = await tx
      .delete(groupPicture)
      .where(and(eq(groupPicture.id, pictureId), eq(groupPicture.groupPhotoId, id)))
      .returning({ id: groupPicture.id });
    if (removed.length === 0) throw new NotFoundError('picture');
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'group-photo.remove-picture',
      resource: `group-photo:${id}`,
      metadata: { pictureId },
    });
  });
}

/** Delete a group photo with its pictures; what was written down by it stays. @throws {NotFoundError} */
export function discardGroupPhoto(
  context: GroupPhotoContext,
  {
    principal,
    origin,
    id,
  }: { readonly principal: Principal; readonly origin: RequestOrigin; readonly id: string },
): Promise<void> {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    await findGroupPhoto(context, tx, principal, id, { hold: true });
    await tx.delete(groupPhoto).where(eq(groupPhoto.id, id));
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'group-photo.discard',
      resource: `group-photo:${id}`,
    });
  });
}

/** Delete what has been kept for a day, in every organization. */
export async function sweepGroupPhotos({
  database,
  clock,
}: Pick<GroupPhotoContext, 'database' | 'clock'>): Promise<void> {
  await database.system.delete(groupPhoto).where(lte(groupPhoto.expiresAt, clock.now()));
}
