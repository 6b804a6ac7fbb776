import type { Transaction } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { type JudgedFaces, judgeFaces } from '../domain/judge-faces.js';
import { classRoster, type RosterPerson } from './class-roster.js';
import type { GroupPhotoRow } from './open-group-photo.js';
import type { GroupPhotoContext } from './ports.js';
import { type PictureRow, readFaces } from './read-faces.js';

/** A group photo with all that its pictures say about the class. */
export interface Review {
  readonly photo: GroupPhotoRow;
  readonly roster: readonly RosterPerson[];
  readonly pictures: readonly PictureRow[];
  readonly judged: JudgedFaces;
}

export async function reviewGroupPhoto(
  context: Pick<GroupPhotoContext, 'people'>,
  tx: Transaction,
  principal: Principal,
  photo: GroupPhotoRow,
): Promise<Review> {
  const roster = await classRoster(context, tx, principal, photo);
  const { pictures, faces } = await readFaces(tx, photo.id, new Set(roster.map(({ id }) => id)));
  return { photo, roster, pictures, judged: judgeFaces(faces) };
}
