import type { Page } from 'playwright-core';
import { callApi, sendJson } from './call-api.js';
import { clockAtNoon } from './noon.js';
import { FRONTAL, pictureFile } from './sample-face.js';
import { beginLesson } from './school-day.js';

interface Named {
  readonly id: string;
}
interface List {
  readonly items: readonly Named[];
}

/** Records of the demonstration organization that pages are about. */
export interface Shown {
  readonly personId: string;
  readonly groupId: string;
  readonly jobId: string;
  readonly importId: string;
  readonly invitation: string;
  readonly courseId: string;
  readonly sessionId: string;
  readonly kioskId: string;
  readonly webhookId: string;
}

const first = ({ items }: List): string => {
  const [item] = items;
  if (!item) throw new Error('The demonstration organization lacks something that a page is about.');
  return item.id;
};

async function untilDone(page: Page, jobId: string): Promise<void> {
  for (;;) {
    const job = await callApi<{ state: string }>(page, 'GET', `/jobs/${jobId}`);
    if (job.state === 'done') return;
    if (job.state === 'failed') throw new Error(`The job ${jobId} failed.`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Enroll the first invented person who consented, with a face of the sample photographs, and identify them. */
async function enrollSomebody(page: Page): Promise<string> {
  const personId = first(await callApi<List>(page, 'GET', '/people?enrollment=enrolled'));
  const { buffer, mimeType } = await pictureFile(FRONTAL);
  const picture = { type: mimeType, body: buffer };
  await callApi(page, 'POST', `/people/${personId}/enrollments?source=upload`, picture);
  await callApi(page, 'POST', '/identifications', picture);
  return personId;
}

/** A class that meets now, what marks it, and who is told of it; a course of the demonstration, which has weeks behind it. */
async function prepareLesson(page: Page) {
  const names = ['Ada Lovelace', 'Noor Haddad', 'Bernhard Riemann'];
  const { sessionId, people } = await beginLesson(page, 'Mathematics 7b', names);
  const [ada = '', noor = ''] = names.map((name) => people[name]);
  await sendJson(page, 'POST', `/class-sessions/${sessionId}/marks`, {
    requestId: crypto.randomUUID(),
    marks: [
      { personId: ada, status: 'present' },
      { personId: noor, status: 'late', reason: 'The bus' },
    ],
  });
  const made = await sendJson<{ kiosk: Named }>(page, 'POST', '/kiosks', {
    name: 'Door',
    place: 'B 12',
    settings: { language: 'en', hasSound: false, ways: ['face', 'pin'], minProbability: 0.9 },
    pin: '2580',
  });
  const { webhook } = await sendJson<{ webhook: Named }>(page, 'POST', '/webhooks', {
    name: 'Timetable system',
    url: 'https://hooks.example.org/mien',
    kinds: ['attendance.absent'],
  });
  const { day } = clockAtNoon();
  const subject = { kind: 'daily-register', parameters: { day } };
  await sendJson(page, 'POST', '/reports', { subject, format: 'csv' });
  const courseId = first(await callApi<List>(page, 'GET', '/courses?search=Mathematics%201A'));
  return { courseId, sessionId, kioskId: made.kiosk.id, webhookId: webhook.id };
}

/** Wait for the demonstration data, and add what they leave out: a face, an import, the administrator's own entry. */
export async function prepareShown(page: Page): Promise<Shown> {
  const jobId = first(await callApi<List>(page, 'GET', '/jobs'));
  await untilDone(page, jobId);
  const personId = await enrollSomebody(page);
  const groupId = first(await callApi<List>(page, 'GET', '/groups'));
  const csv = 'name,external_id,email\nMaryam Mirzakhani,S-77,maryam@example.org\n,S-78,\n';
  const imported = await callApi<{ jobId: string }>(page, 'POST', '/imports?fileName=people.csv', {
    type: 'text/csv',
    body: csv,
  });
  await untilDone(page, imported.jobId);
  const members = await callApi<List>(page, 'GET', '/members');
  await sendJson(page, 'PATCH', `/members/${first(members)}`, { personId });
  const { link } = await sendJson<{ link: string }>(page, 'POST', '/invitations', {
    email: 'teacher@example.org',
    role: 'teacher',
  });
  return {
    personId,
    groupId,
    jobId,
    importId: imported.jobId,
    invitation: new URL(link).hash,
    ...(await prepareLesson(page)),
  };
}

/** Where the pages for those who are not signed in are shown, by route. */
export const publicAddresses = ({ invitation }: Pick<Shown, 'invitation'>) => ({
  '/setup': '/setup',
  '/sign-in': '/sign-in',
  '/sign-up': `/sign-up${invitation.replace('token', 'invitation')}`,
  '/email-verified': '/email-verified',
  '/forgot-password': '/forgot-password',
  '/reset-password': '/reset-password?token=one',
  '/invitation': `/invitation${invitation}`,
  '/kiosk': '/kiosk',
  '/stop-messages': '/stop-messages',
});

/** Pages of attendance, messages and reports, by route. */
const attendanceAddresses = ({ personId, courseId, sessionId, kioskId, webhookId }: Shown) => ({
  '/analytics': '/analytics',
  '/attendance-imports': '/attendance-imports',
  '/attendance-locks': '/attendance-locks',
  '/attendance-requests': '/attendance-requests',
  '/courses': '/courses',
  '/courses/$courseId': `/courses/${courseId}`,
  '/courses/$courseId/attendance': `/courses/${courseId}/attendance`,
  '/courses/import': '/courses/import',
  '/enrollments': '/enrollments',
  '/kiosks/$kioskId/offline-notes': `/kiosks/${kioskId}/offline-notes`,
  '/leaves': '/leaves',
  '/messages': '/messages',
  '/messages/log': '/messages/log',
  '/messages/texts': '/messages/texts',
  '/messages/ways': '/messages/ways',
  '/my-attendance': '/my-attendance',
  '/my-attendance/check-in': '/my-attendance/check-in',
  '/my-attendance/leaves': '/my-attendance/leaves',
  '/my-attendance/requests': '/my-attendance/requests',
  '/notifications': '/notifications',
  '/notifications/preferences': '/notifications/preferences',
  '/people/$personId/attendance': `/people/${personId}/attendance`,
  '/people/$personId/contacts': `/people/${personId}/contacts`,
  '/reports': '/reports',
  '/reports/new': '/reports/new',
  '/reports/schedules': '/reports/schedules',
  '/sessions/$sessionId': `/sessions/${sessionId}`,
  '/sessions/$sessionId/photo': `/sessions/${sessionId}/photo`,
  '/terms': '/terms',
  '/timetable': '/timetable',
  '/today': '/today',
  '/webhooks': '/webhooks',
  '/webhooks/$webhookId': `/webhooks/${webhookId}`,
});

/** Pages of people, faces and the office, by route. */
const officeAddresses = ({ personId, groupId, jobId, importId }: Shown) => ({
  '/choose-organization': '/choose-organization',
  '/new-organization': '/new-organization',
  '/account/profile': '/account/profile',
  '/account/security': '/account/security',
  '/alerts': '/alerts?all=true',
  '/api-keys': '/api-keys',
  '/kiosks': '/kiosks',
  '/audit': '/audit',
  '/cameras': '/cameras',
  '/dashboard': '/dashboard',
  '/groups': '/groups',
  '/groups/$groupId': `/groups/${groupId}`,
  '/groups/$groupId/badges': `/groups/${groupId}/badges`,
  '/system': '/system',
  '/identify': '/identify',
  '/live': '/live',
  '/imports': '/imports',
  '/imports/$jobId': `/imports/${importId}`,
  '/jobs': '/jobs',
  '/jobs/$jobId': `/jobs/${jobId}`,
  '/members': '/members',
  '/models': '/models',
  '/my-data': '/my-data',
  '/my-data/badge': '/my-data/badge',
  '/my-data/consent': '/my-data/consent',
  '/my-data/face': '/my-data/face',
  '/my-data/face/camera': '/my-data/face/camera',
  '/my-data/face/live': '/my-data/face/live',
  '/my-data/face/upload': '/my-data/face/upload',
  '/people': '/people',
  '/people/new': '/people/new',
  '/people/fields': '/people/fields',
  '/people/$personId': `/people/${personId}`,
  '/people/$personId/badge': `/people/${personId}/badge`,
  '/people/$personId/consent': `/people/${personId}/consent`,
  '/people/$personId/face': `/people/${personId}/face`,
  '/people/$personId/face/camera': `/people/${personId}/face/camera`,
  '/people/$personId/face/live': `/people/${personId}/face/live`,
  '/people/$personId/face/upload': `/people/${personId}/face/upload`,
  '/people/$personId/privacy': `/people/${personId}/privacy`,
  '/encryption': '/encryption',
  '/recognition-log': '/recognition-log',
  '/sightings': '/sightings',
  '/settings': '/settings',
  '/consent-texts': '/consent-texts',
  '/verify': '/verify',
});

/** Where every page of the signed-in administrator is shown, by route. */
export const signedInAddresses = (shown: Shown) => ({
  ...attendanceAddresses(shown),
  ...officeAddresses(shown),
});
