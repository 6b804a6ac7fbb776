import { join } from 'node:path';
import { explainSessions } from '../modules/attendance/index.js';
import { assertCourse, courseScope } from '../modules/courses/index.js';
import { emit } from '../modules/notifications/index.js';
import { assertReach } from '../modules/people/index.js';
import { createWalkAudit } from '../modules/privacy/index.js';
import type { RecognitionModule } from '../modules/recognition/index.js';
import { createReportsModule, type ReportsModule } from '../modules/reports/index.js';
import { newId } from '../platform/clock.js';
import type { Platform, StartOptions } from './open-platform.js';

/** Reports; their files lie in the data folder. */
export const createReports = (
  platform: Platform,
  { settings }: Pick<StartOptions, 'settings'>,
  { recognition }: { readonly recognition: Pick<RecognitionModule, 'operatingPointOf'> },
): ReportsModule =>
  createReportsModule({
    ...platform,
    audit: platform.auditTrail,
    newId,
    folder: join(settings.dataFolder, 'reports'),
    walkAudit: createWalkAudit(platform),
    explainSessions,
    operatingPointOf: recognition.operatingPointOf,
    courses: { assertCourse, courseScope },
    people: { assertReach },
    tellReady: (tx, { organizationId, ...data }) =>
      emit(tx, { organizationId, kind: 'report.ready', key: `report:${data.reportId}`, data }),
  });
