import type { GroupPhotoConfirmation } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  classSession,
  course,
  groupPhoto,
  groupPicture,
  roster,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { NoSessionToMarkError } from '../domain/errors.js';
import { type PlannedPresence, planConfirmation } from '../domain/plan-confirmation.js';
import { findGroupPhoto, type GroupPhotoRow } from './open-group-photo.js';
import type { GroupMarks, GroupPhotoContext, GroupSighting } from './ports.js';
import { type Review, reviewGroupPhoto } from './review-group-photo.js';

export interface ConfirmRequest {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly id: string;
  readonly confirmation: GroupPhotoConfirmation;
}

/**
 * Write down who was there by the pictures and by the caller's word, and delete the pictures. Confirmed again, nothing
 * happens.
 *
 * @throws {NotFoundError} for a face that is in none of the pictures, or a person who is not of the class.
 * @throws {PersonTwiceInPictureError} {NoSessionToMarkError}
 */
export function confirmGroupPhoto(context: GroupPhotoContext, request: ConfirmRequest): Promise<void> {
  const { database, attendance, audit, clock } = context;
  const { principal, origin, id, confirmation } = request;
  return database.inOrganization(principal.organizationId, async (tx) => {
    const photo = await findGroupPhoto(context, tx, principal, id, { hold: true });
    if (photo.confirmedAt !== null) return;
    const review = await reviewGroupPhoto(context, tx, principal, photo);
    assertKnown(review, confirmation);
    const presence = planConfirmation(review.judged, confirmation.faces);
    const sightings = sightingsOf(photo, await placeOf(tx, photo), presence);
    const marks = marksOf(photo, presence, confirmation);

    await tx.delete(groupPicture).where(eq(groupPicture.groupPhotoId, id));
    await tx
      .update(groupPhoto)
      .set({ confirmedAt: clock.now(), sightings: sightings.length, marks: marks?.marks.length ?? 0 })
      .where(eq(groupPhoto.id, id));
    if (sightings.length > 0) await attendance.noteSightings(tx, sightings);
    if (marks) await attendance.mark(tx, principal, marks);
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'group-photo.confirm',
      resource: `group-photo:${id}`,
      metadata: {
        sessionId: photo.sessionId,
        groupId: photo.rosterId,
        sightings: sightings.length,
        marks: marks?.marks.length ?? 0,
      },
    });
  });
}

function assertKnown(
  { judged, roster: people }: Review,
  { faces, people: words }: GroupPhotoConfirmation,
): void {
  const faceIds = new Set(judged.faces.map((face) => face.id));
  if (faces.some(({ faceId }) => !faceIds.has(faceId))) throw new NotFoundError('face');
  const personIds = new Set(people.map((person) => person.id));
  const named = [...faces, ...words].flatMap(({ personId }) => (personId === undefined ? [] : [personId]));
  if (named.some((personId) => !personIds.has(personId))) throw new NotFoundError('person');
}

/** Where the class was: its room, else what it is called. */
async function placeOf(tx: Transaction, { sessionId, rosterId }: GroupPhotoRow): Promise<string> {
  if (sessionId !== null) {
    const [found] = await tx
      .select({ room: classSession.room, name: course.name })
      .from(classSession)
      .innerJoin(course, eq(course.id, classSession.courseId))
      .where(eq(classSession.id, sessionId));
    return found?.room ?? found?.name ?? '';
  }
  const [found] = await tx
    .select({ name: roster.name })
    .from(roster)
    .where(eq(roster.id, rosterId ?? ''));
  return found?.name ?? '';
}

/** Without a session there are no marks, so people named by hand were seen, too, by no machine's probability. */
function sightingsOf(
  photo: GroupPhotoRow,
  place: string,
  presence: PlannedPresence,
): readonly GroupSighting[] {
  const { id, organizationId, sessionId, takenAt } = photo;
  const byHand = sessionId === null ? presence.named.map((personId) => ({ personId })) : [];
  return [...presence.sightings, ...byHand].map((seen) => ({
    ...seen,
    organizationId,
    at: takenAt,
    source: 'group-photo',
    place,
    ...(sessionId !== null && { sessionId }),
    originId: `group-photo:${id}:${seen.personId}`,
  }));
}

/** @returns nothing if nobody was marked by hand. */
function marksOf(
  { id, sessionId }: GroupPhotoRow,
  { named }: PlannedPresence,
  { people, reason }: GroupPhotoConfirmation,
): GroupMarks | undefined {
  if (sessionId === null) {
    if (people.length > 0) throw new NoSessionToMarkError();
    return undefined;
  }
  const statuses = new Map(
    named.map((personId) => [personId, 'present' as GroupMarks['marks'][number]['status']]),
  );
  for (const { personId, status } of people) statuses.set(personId, status);
  const marks = [...statuses].map(([personId, status]) => ({ personId, status, ...(reason && { reason }) }));
  return marks.length > 0 ? { sessionId, marks, requestId: `group-photo:${id}` } : undefined;
}
