import { type AttendanceModule, needsApproval } from '../modules/attendance/index.js';
import { createGroupPhotosModule } from '../modules/group-photos/index.js';
import { assertReach, visiblePeople } from '../modules/people/index.js';
import type { RecognitionModule } from '../modules/recognition/index.js';
import { newId } from '../platform/clock.js';
import type { Platform } from './open-platform.js';
import type { OpenRecognizer } from './open-recognizer.js';

/** Classes that are marked by pictures of them. */
export const createGroupPhotos = (
  platform: Platform,
  {
    recognizer,
    recognition,
    attendance,
  }: Pick<OpenRecognizer, 'recognizer'> & {
    readonly recognition: Pick<RecognitionModule, 'log'>;
    readonly attendance: Pick<AttendanceModule, 'noteSightings' | 'mark'>;
  },
) =>
  createGroupPhotosModule({
    ...platform,
    audit: platform.auditTrail,
    newId,
    recognizer,
    log: recognition.log,
    people: { assertReach, visiblePeople },
    attendance: {
      noteSightings: attendance.noteSightings,
      mark: (tx, principal, marks) =>
        attendance.mark(tx, {
          ...marks,
          by: principal,
          way: 'group-photo',
          isWaiting: (session) => needsApproval(session, principal),
        }),
    },
  });
