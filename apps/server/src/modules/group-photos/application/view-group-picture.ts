import { and, eq } from 'drizzle-orm';
import { groupPicture } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { findGroupPhoto } from './open-group-photo.js';
import type { GroupPhotoContext } from './ports.js';

export interface PictureRequest {
  readonly principal: Principal;
  readonly id: string;
  readonly pictureId: string;
}

/** A picture that waits to be confirmed, as a JPEG. @throws {NotFoundError} `picture.not-found` */
export function viewGroupPicture(
  context: GroupPhotoContext,
  { principal, id, pictureId }: PictureRequest,
): Promise<Uint8Array> {
  const { organizationId } = principal;
  return context.database.inOrganization(organizationId, async (tx) => {
    await findGroupPhoto(context, tx, principal, id);
    const [row] = await tx
      .select({ bytes: groupPicture.sealedPicture, keyVersion: groupPicture.keyVersion })
      .from(groupPicture)
      .where(and(eq(groupPicture.id, pictureId), eq(groupPicture.groupPhotoId, id)));
    if (row === undefined) throw new NotFoundError('picture');
    return context.sealer.open(tx, organizationId, `group-picture:${pictureId}`, row);
  });
}
