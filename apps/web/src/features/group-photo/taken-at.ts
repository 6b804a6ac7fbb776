import type { AttendanceSession } from '@mien/contracts';

/** Files that are younger than this were taken now. */
const JUST_NOW_MS = 2 * 60_000;

/**
 * When a chosen picture was taken, if its file tells of a moment in the session's time that is not now.
 *
 * @returns undefined for a picture that was taken just now, or whose time says nothing about the session.
 */
export function takenAtOf(
  { lastModified }: Pick<File, 'lastModified'>,
  { opensAt, endsAt }: Pick<AttendanceSession, 'opensAt' | 'endsAt'>,
  now: Date,
): string | undefined {
  if (now.getTime() - lastModified < JUST_NOW_MS) return undefined;
  const isDuring = lastModified >= Date.parse(opensAt) && lastModified <= Date.parse(endsAt);
  return isDuring ? new Date(lastModified).toISOString() : undefined;
}
