import { createHash } from 'node:crypto';
import type { RejectReason } from '@mien/biometrics';
import { MAX_GROUP_PICTURES } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { groupPicture } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { faceContextOf } from '../../recognition/index.js';
import { TooManyGroupPicturesError } from '../domain/errors.js';
import { classRoster } from './class-roster.js';
import { assertOpen, findGroupPhoto } from './open-group-photo.js';
import type { GroupPhotoContext } from './ports.js';
import { searchPicture } from './search-picture.js';
import { storePicture } from './store-picture.js';

export interface AddRequest {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly id: string;
  readonly pictures: readonly Uint8Array[];
  readonly signal: AbortSignal;
}

export type Refusal = { readonly index: number; readonly reason: RejectReason };

/**
 * Search pictures for the people of the class, one after the other, each stored as soon as it is searched: what has been
 * done can be seen meanwhile, and stays when the caller is gone.
 *
 * @returns the pictures that could not be used.
 * @throws {NotFoundError} {GroupPhotoConfirmedError} {TooManyGroupPicturesError}
 */
export async function addPictures(
  context: GroupPhotoContext,
  request: AddRequest,
): Promise<readonly Refusal[]> {
  const { principal, id, signal } = request;
  const { known, ...search } = await begin(context, request);
  const refused: Refusal[] = [];
  const seen = new Set(known);
  for (const [index, picture] of request.pictures.entries()) {
    const digest = createHash('sha256').update(picture).digest('hex');
    if (seen.has(digest)) continue;
    if (seen.size >= MAX_GROUP_PICTURES) throw new TooManyGroupPicturesError(MAX_GROUP_PICTURES);
    const searched = await searchPicture(context, {
      principal,
      origin: request.origin,
      picture,
      signal,
      ...search,
    });
    if (typeof searched === 'string') {
      refused.push({ index, reason: searched });
      continue;
    }
    await storePicture(context, { principal, origin: request.origin, id, picture, digest, searched });
    seen.add(digest);
  }
  return refused;
}

function begin(context: GroupPhotoContext, { principal, id }: AddRequest) {
  const { organizationId } = principal;
  return context.database.inOrganization(organizationId, async (tx) => {
    const photo = await findGroupPhoto(context, tx, principal, id);
    assertOpen(photo);
    const roster = await classRoster(context, tx, principal, photo);
    const stored = await tx
      .select({ digest: groupPicture.digest })
      .from(groupPicture)
      .where(eq(groupPicture.groupPhotoId, id));
    return {
      known: stored.map(({ digest }) => digest),
      face: await faceContextOf(tx, organizationId),
      roster: new Set(roster.filter(({ isEnrolled }) => isEnrolled).map((person) => person.id)),
    };
  });
}
