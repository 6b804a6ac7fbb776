import type { AttendanceModule } from '../modules/attendance/index.js';
import { createConsentModule, recognitionConsentOf } from '../modules/consent/index.js';
import { createEnrollmentModule } from '../modules/enrollment/index.js';
import { createLiveModule } from '../modules/live/index.js';
import { createModelsModule } from '../modules/models/index.js';
import { assertReach, createPeopleModule, visiblePeople } from '../modules/people/index.js';
import { createRecognitionModule } from '../modules/recognition/index.js';
import { newId } from '../platform/clock.js';
import { createGroupPhotos } from './create-group-photos.js';
import type { Platform, StartOptions } from './open-platform.js';
import type { OpenRecognizer } from './open-recognizer.js';

/** People, their consent, their faces, and what recognizes them. */
export function createFaceModules(
  platform: Platform,
  { logger }: Pick<StartOptions, 'logger'>,
  { registry, recognizer }: OpenRecognizer,
  attendance: Pick<AttendanceModule, 'watchSession' | 'noteSightings' | 'mark'>,
) {
  const shared = { ...platform, audit: platform.auditTrail, newId, registry, recognizer };
  const people = { assertReach, visiblePeople };
  const embedderOf = async (packId: string) => (await recognizer.describePack(packId)).embedderId;

  const recognition = createRecognitionModule({ ...shared, people });
  const enrollment = createEnrollmentModule({
    ...shared,
    people,
    consent: { recognitionConsentOf },
  });
  const consent = createConsentModule({
    ...shared,
    people,
    pictures: enrollment,
    onError: (error) => logger.error({ err: error }, 'Pictures of a withdrawn consent wait for the sweep.'),
  });
  const live = createLiveModule({
    ...shared,
    people,
    log: recognition.log,
    openSession: attendance.watchSession,
    onError: (error) => logger.error({ err: error }, 'Somebody before a camera could not be noted.'),
  });
  const groupPhotos = createGroupPhotos(platform, { recognizer, recognition, attendance });
  return {
    recognition,
    live,
    groupPhotos,
    sockets: live.sockets,
    enrollment,
    handlers: [
      ...createPeopleModule({ ...shared, embedderOf }).handlers,
      ...consent.handlers,
      ...enrollment.handlers,
      ...recognition.handlers,
      ...groupPhotos.handlers,
      ...createModelsModule(shared).handlers,
    ],
  };
}
