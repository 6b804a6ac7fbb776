import { type Route, routes } from '@mien/contracts';
import type { Examples, Page } from './pages.js';

/** GET routes that no page of the console waits for, and why. */
export const NOT_PAGES: Readonly<Record<string, string>> = {
  getFaceSession: 'asks with the token of a face session that runs',
  getOwnKiosk: 'for kiosks',
  previewCamera: 'answers while a camera runs',
  getOwnCalendar: 'for people with an own record',
  listOwnAttendance: 'for people with an own record; reads what listPersonAttendance reads',
  explainOwnAttendance: 'for people with an own record; reads what explainAttendance reads',
  listOwnAttendanceRequests: 'for people with an own record',
  getCheckInTerms: 'for people with an own record',
  listOwnLeaves: 'for people with an own record',
  getPicture: 'streams a sealed picture',
  getGroupPhoto: 'shows one waiting class picture',
  getGroupPicture: 'streams a sealed picture',
  getWebhookDelivery: 'shows one try',
  downloadReport: 'streams a file',
  exportAbsentees: 'streams a file of any length',
  exportPerson: 'streams a file of any length',
  exportAudit: 'streams a file of any length',
  verifyAudit: 'walks the whole audit trail, 200 000 entries',
};

const BAR_MS = 200;
const BARS: Readonly<Record<string, number>> = {
  getDashboard: 300,
  getToday: 300,
  listPersonAttendance: 100,
  getPersonFigures: 100,
};

/** What `:id` is in paths that begin so. */
const idOf = (path: string, of: Examples): string => {
  const ids: Readonly<Record<string, string>> = {
    groups: of.groupId,
    imports: of.jobId,
    kiosks: of.kioskId,
    cameras: of.cameraId,
    courses: of.courseId,
    'class-sessions': of.sessionId,
    jobs: of.jobId,
    webhooks: of.webhookId,
    reports: of.reportId,
  };
  return ids[path.split('/')[1] ?? ''] ?? 'none';
};

const queryOf = (id: string, of: Examples): string => {
  const day = `?from=${of.day}T00:00:00Z&to=${of.day}T23:59:59Z`;
  const queries: Readonly<Record<string, string>> = {
    listClassSessions: day,
    listSessionAttendance: day,
    listPersonSessions: day,
    getCourseAttendance: `?to=${of.day}T23:59:59Z`,
    listMessageTemplates: '?kind=attendance.absent',
  };
  return queries[id] ?? '';
};

/** Every GET route that a page of the console waits for, as it asks first. */
export function routePages(of: Examples): readonly Page[] {
  const all: readonly Route[] = Object.values(routes);
  return all
    .filter(({ id, method }) => method === 'GET' && !(id in NOT_PAGES))
    .map(({ id, path }) => ({
      name: `route ${id}`,
      path: path.replace(':personId', of.personId).replace(':id', idOf(path, of)) + queryOf(id, of),
      barMs: BARS[id] ?? BAR_MS,
    }));
}
