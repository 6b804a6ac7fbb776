/** A page of the console, or a part of one that asks by itself, and the longest that the server may take. */
export interface Page {
  readonly name: string;
  readonly path: string;
  readonly barMs: number;
}

/** Rows of the school to ask for. */
export interface Examples {
  readonly personId: string;
  readonly sessionId: string;
  readonly courseId: string;
  readonly groupId: string;
  readonly termId: string;
  readonly jobId: string;
  readonly kioskId: string;
  readonly cameraId: string;
  readonly webhookId: string;
  readonly reportId: string;
  /** A day without weekend, ISO. */
  readonly day: string;
  readonly year: string;
}

const BAR_MS = 200;
const DASHBOARD_MS = 300;
const TIMELINE_MS = 100;

/** Every list and every figure of the console; of figures also the whole year. */
export function pagesOf(of: Examples): readonly Page[] {
  const list = (name: string, path: string, barMs = BAR_MS): Page => ({ name, path, barMs });
  const day = `from=${of.day}T00:00:00Z&to=${of.day}T23:59:59Z`;
  const year = `from=${of.year}`;
  const figures = ['trend', 'heat-map', 'punctuality', 'ways', 'absence', 'absentees', 'comparison'];
  return [
    list('dashboard', '/dashboard', DASHBOARD_MS),
    list('dashboard: today', '/analytics/today', DASHBOARD_MS),
    list('person: timeline', `/people/${of.personId}/attendance`, TIMELINE_MS),
    list('person: figures', `/people/${of.personId}/attendance-figures`, TIMELINE_MS),
    list('people', '/people'),
    list('people: search', '/people?search=ab'),
    list('groups', '/groups'),
    list('group: people', `/groups/${of.groupId}/people`),
    list('courses', '/courses'),
    list('courses: search', '/courses?search=19'),
    list('course', `/courses/${of.courseId}`),
    list('course: people', `/courses/${of.courseId}/people`),
    list('sessions of a day', `/class-sessions?${day}`),
    list('sessions of a day with counts', `/attendance-counts?${day}`),
    list(
      'sessions of a course',
      `/attendance-counts?from=${of.year}T00:00:00Z&to=${of.day}T23:59:59Z&courseId=${of.courseId}`,
    ),
    list('session', `/class-sessions/${of.sessionId}`),
    list('session: roster', `/class-sessions/${of.sessionId}/attendance`),
    list('session: explanation', `/class-sessions/${of.sessionId}/attendance/${of.personId}`),
    list('corrections', '/attendance-requests'),
    list('leaves', '/leaves'),
    list('locks', '/attendance-locks'),
    ...figures.map((figure) => list(`analytics: ${figure}, 30 days`, `/analytics/${figure}`)),
    ...figures.map((figure) => list(`analytics: ${figure}, year`, `/analytics/${figure}?${year}`)),
    list('analytics: trend by month, year', `/analytics/trend?step=month&${year}`),
    list('analytics: trend of a term', `/analytics/trend?termId=${of.termId}`),
    list('analytics: trend of a group', `/analytics/trend?groupId=${of.groupId}&${year}`),
    list('analytics: comparison of groups', '/analytics/comparison?by=group'),
    list('analytics: comparison of terms, year', `/analytics/comparison?by=term&${year}`),
    list('analytics: absentees of a course, year', `/analytics/absentees?courseId=${of.courseId}&${year}`),
    list('analytics: absentees of a group, year', `/analytics/absentees?groupId=${of.groupId}&${year}`),
    list('analytics: recognition, 30 days', '/analytics/recognition'),
    list('analytics: recognition, year', `/analytics/recognition?${year}`),
    list('analytics: sessions of an hour, year', `/analytics/sessions?weekday=2&hour=9&${year}`),
    list('analytics: coverage', '/analytics/coverage'),
    list('recognition log', '/recognition-log'),
    list('recognition log: rejected', '/recognition-log?decision=rejected'),
    list('recognition log of a person', `/recognition-log?personId=${of.personId}`),
    list('audit', '/audit'),
    list('jobs', '/jobs'),
    list('alerts', '/alerts'),
    list('members', '/members'),
    list('kiosks', '/kiosks'),
    list('cameras', '/cameras'),
    list('consent texts', '/consent-texts'),
    list('reports', '/reports'),
    list('webhooks', '/webhooks'),
    list('notifications', '/session/notifications'),
    list('deliveries', '/notification-deliveries'),
  ];
}
