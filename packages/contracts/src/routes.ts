import { analyticsRoutes } from './http/analytics-routes.js';
import { attendanceRoutes } from './http/attendance-routes.js';
import { badgeRoutes } from './http/badges.js';
import { cameraRoutes } from './http/cameras.js';
import { consentRoutes } from './http/consent.js';
import { courseAttendanceRoutes } from './http/course-attendance.js';
import { courseRoutes } from './http/course-routes.js';
import { enrollmentRoutes } from './http/enrollment.js';
import { faceSessionRoutes } from './http/face-sessions.js';
import { groupPhotoRoutes } from './http/group-photos.js';
import { kioskQueueRoutes } from './http/kiosk-queue.js';
import { kioskRoutes } from './http/kiosks.js';
import { modelRoutes } from './http/models.js';
import { notificationRoutes } from './http/notification-routes.js';
import { operationsRoutes } from './http/operations.js';
import { organizationRoutes } from './http/organizations.js';
import { peopleRoutes } from './http/people.js';
import { privacyRoutes } from './http/privacy.js';
import { recognitionRoutes } from './http/recognition.js';
import { reportRoutes } from './http/reports.js';
import { sessionRoutes } from './http/session.js';
import { setupRoutes } from './http/setup.js';
import { sightingRoutes } from './http/sightings.js';
import { webhookRoutes } from './http/webhooks.js';

/** Every operation of `/api/v1`. */
export const routes = {
  ...setupRoutes,
  ...sessionRoutes,
  ...organizationRoutes,
  ...peopleRoutes,
  ...consentRoutes,
  ...enrollmentRoutes,
  ...recognitionRoutes,
  ...faceSessionRoutes,
  ...kioskRoutes,
  ...kioskQueueRoutes,
  ...badgeRoutes,
  ...cameraRoutes,
  ...courseRoutes,
  ...attendanceRoutes,
  ...courseAttendanceRoutes,
  ...sightingRoutes,
  ...groupPhotoRoutes,
  ...analyticsRoutes,
  ...modelRoutes,
  ...privacyRoutes,
  ...operationsRoutes,
  ...notificationRoutes,
  ...webhookRoutes,
  ...reportRoutes,
} as const;

export type RouteId = keyof typeof routes;
