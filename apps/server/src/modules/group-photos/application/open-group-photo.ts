import { and, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession, groupPhoto } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { assertCourse } from '../../courses/index.js';
import { searchScope } from '../../recognition/index.js';
import { GroupPhotoConfirmedError } from '../domain/errors.js';
import type { GroupPhotoContext } from './ports.js';

export type GroupPhotoRow = typeof groupPhoto.$inferSelect;

/** What a group photo is about. */
export type Target = Pick<GroupPhotoRow, 'sessionId' | 'rosterId'>;

/** @throws {NotFoundError} unless it is a session of a course, or a group, that the caller looks after. */
export async function assertTarget(
  { people }: Pick<GroupPhotoContext, 'people'>,
  tx: Transaction,
  principal: Principal,
  { sessionId, rosterId }: Target,
): Promise<void> {
  if (sessionId === null) {
    if (rosterId === null) throw new NotFoundError('group');
    await searchScope(tx, people, principal, rosterId);
    return;
  }
  const [session] = await tx
    .select({ courseId: classSession.courseId })
    .from(classSession)
    .where(eq(classSession.id, sessionId));
  if (session === undefined) throw new NotFoundError('class-session');
  await assertCourse(tx, principal, session.courseId);
}

/**
 * A group photo that the caller may work with.
 *
 * @param hold it until the end of the transaction, so that nobody confirms or changes it meanwhile.
 * @throws {NotFoundError} `group-photo.not-found`, also when its day is over.
 */
export async function findGroupPhoto(
  context: Pick<GroupPhotoContext, 'people' | 'clock'>,
  tx: Transaction,
  principal: Principal,
  id: string,
  { hold = false } = {},
): Promise<GroupPhotoRow> {
  const query = tx
    .select()
    .from(groupPhoto)
    .where(and(eq(groupPhoto.id, id), gt(groupPhoto.expiresAt, context.clock.now())));
  const [found] = await (hold ? query.for('update') : query);
  if (found === undefined) throw new NotFoundError('group-photo');
  await assertTarget(context, tx, principal, found);
  return found;
}

/** @throws {GroupPhotoConfirmedError} */
export function assertOpen({ confirmedAt }: GroupPhotoRow): void {
  if (confirmedAt !== null) throw new GroupPhotoConfirmedError();
}
