// @vitest-environment jsdom
import {
  type AttendanceExplanation,
  DEFAULT_ATTENDANCE_RULES,
  type LanguageTag,
  type PersonAttendance,
  type PersonFigures,
} from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSession } from '../../testing/a-session.js';
import { type FakeRoutes, problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';

const ME = '7b7c0d1e-0000-4000-8000-0000000000c1';
const SESSION: PersonAttendance['session'] = {
  id: '7b7c0d1e-0000-4000-8000-0000000000d1',
  courseId: '7b7c0d1e-0000-4000-8000-0000000000d2',
  courseName: 'Biology 7a',
  kind: 'class',
  day: '2026-03-02',
  startsAt: '2026-03-02T08:00:00Z',
  endsAt: '2026-03-02T08:45:00Z',
  timeZone: 'Europe/Berlin',
  opensAt: '2026-03-02T07:30:00Z',
  closesAt: '2026-03-02T09:15:00Z',
  isLocked: false,
};
const LATE = {
  status: 'late',
  arrivedAt: '2026-03-02T08:12:00Z',
  way: 'camera',
  presentMinutes: 33,
  requiredMinutes: 45,
  lateMinutes: 12,
  hasWaitingMark: false,
} as const;
const COUNTS = {
  present: 18,
  late: 1,
  'left-early': 0,
  partial: 0,
  absent: 1,
  excused: 0,
  expected: 0,
  unconfirmed: 0,
};
const FIGURES: PersonFigures = {
  person: { id: ME, name: 'Ana' },
  period: { from: '2025-12-01', to: '2026-03-04', timeZone: 'Europe/Berlin' },
  total: { counts: COUNTS, attendanceRate: 0.95 },
  byMonth: [],
  byCourse: [],
  chronicFrom: 0.1,
  lateMinutes: 12,
};
const EXPLANATION: AttendanceExplanation = {
  session: SESSION,
  entry: { person: { id: ME, name: 'Ana' }, ...LATE },
  asOf: '2026-03-04T08:00:00Z',
  lines: [
    {
      code: 'came',
      sighting: {
        id: '7b7c0d1e-0000-4000-8000-0000000000f1',
        at: '2026-03-02T08:12:00Z',
        source: 'camera',
        place: 'Hall',
        probability: 0.998,
      },
    },
    { code: 'late', minutes: 12, limit: 5 },
    { code: 'stayed' },
  ],
  marks: [],
  rules: DEFAULT_ATTENDANCE_RULES,
};

const student = aSession('student');
const asStudent: FakeRoutes = {
  getSession: { ...student, membership: { ...student.membership!, personId: ME } },
  getPersonFigures: FIGURES,
  listPersonAttendance: { items: [{ session: SESSION, ...LATE }] },
  explainAttendance: EXPLANATION,
};

const openWhy = async (routes: FakeRoutes = {}, language: LanguageTag = 'en') => {
  const view = await renderApp({ path: '/my-attendance', language, routes: { ...asStudent, ...routes } });
  await view.user.click(await screen.findByLabelText(/Biology 7a/));
  return { ...view, drawer: await screen.findByRole('dialog') };
};

describe('the own record', () => {
  it('says how often one came, and every reason in words on the clocks of the course', async () => {
    const { drawer } = await openWhy();
    expect(screen.getByText('95% attendance')).toBeDefined();
    expect(await within(drawer).findByText(/Came at 9:12.AM: camera Hall \(99.8% sure\)\./)).toBeDefined();
    expect(
      within(drawer).getByText(/12 minutes after the start; more than 5 minutes counts as late/),
    ).toBeDefined();
    expect(within(drawer).getByText(/counts as staying to the end/)).toBeDefined();
  });

  it('says the reasons in German, too', async () => {
    const { drawer } = await openWhy({}, 'de');
    expect(
      await within(drawer).findByText(/Gekommen um 09:12: Kamera Hall \(zu 99,8\s% sicher\)\./),
    ).toBeDefined();
  });

  it('asks for a correction with a reason, once', async () => {
    const { calls, user, drawer } = await openWhy({
      requestCorrection: () => problemAnswer(503, 'shared-state.unavailable', 'Later'),
    });
    await user.click(await within(drawer).findByText('This is not right'));
    await user.click(within(drawer).getByRole('radio', { name: 'Present' }));
    await user.click(within(drawer).getByText('Ask for correction'));
    expect(within(drawer).getByText('Say why.')).toBeDefined();
    await user.type(within(drawer).getByLabelText(/^Reason/), 'The door was locked');
    await user.click(within(drawer).getByText('Ask for correction'));
    await waitFor(() => expect(calls.filter(({ id }) => id === 'requestCorrection')).toHaveLength(1));
    await user.click(within(drawer).getByText('Ask for correction'));
    await waitFor(() => expect(calls.filter(({ id }) => id === 'requestCorrection')).toHaveLength(2));
    const [first, second] = calls.filter(({ id }) => id === 'requestCorrection').map(({ body }) => body);
    expect(first).toMatchObject({
      sessionId: SESSION.id,
      status: 'present',
      arrivedAt: '2026-03-02T08:12:00.000Z',
      reason: 'The door was locked',
    });
    expect(second.requestId).toBe(first.requestId);
  });

  it('offers no correction of a locked day', async () => {
    const { drawer } = await openWhy({
      explainAttendance: { ...EXPLANATION, session: { ...SESSION, isLocked: true } },
    });
    expect(await within(drawer).findByText(/day is locked/)).toBeDefined();
    expect(within(drawer).queryByText('This is not right')).toBeNull();
  });
});

it('asks for leave over whole days, on the clocks of the organization', async () => {
  const { calls, user } = await renderApp({
    path: '/my-attendance/leaves',
    routes: {
      ...asStudent,
      listOwnLeaves: { items: [] },
      requestLeave: () => problemAnswer(409, 'leave.overlaps', 'There is one.'),
    },
  });
  await user.click(await screen.findByText('Ask for leave'));
  const dialog = await screen.findByRole('dialog');
  const first = within(dialog).getByLabelText(/^First day/);
  await user.clear(first);
  await user.type(first, '2026-03-28');
  const last = within(dialog).getByLabelText(/^Last day/);
  await user.clear(last);
  await user.type(last, '2026-03-29');
  await user.click(within(dialog).getByRole('button', { name: 'Ask for leave' }));
  await waitFor(() => expect(calls.some(({ id }) => id === 'requestLeave')).toBe(true));
  expect(calls.find(({ id }) => id === 'requestLeave')?.body).toEqual({
    kind: 'medical',
    startsAt: '2026-03-27T23:00:00.000Z',
    endsAt: '2026-03-29T22:00:00.000Z',
  });
});

describe('checking in by phone', () => {
  const terms = {
    sessions: [SESSION],
    needsPosition: false,
    isOnNetwork: true,
    hasConsent: true,
    isEnrolled: true,
  };
  const open = (changes: Partial<typeof terms> = {}) =>
    renderApp({
      path: '/my-attendance/check-in',
      routes: { ...asStudent, getCheckInTerms: { ...terms, ...changes } },
    });

  it.each([
    ['nothing is open', { sessions: [] }, 'Nothing to check in to now'],
    ['the network is another', { isOnNetwork: false }, 'This network is not allowed'],
    ['there is no consent', { hasConsent: false }, 'You have not agreed to attendance by your face'],
    ['no face is enrolled', { isEnrolled: false }, 'Your face is not enrolled'],
  ])('says why it cannot be done while %s, and names the other ways', async (_, changes, title) => {
    await open(changes);
    expect(await screen.findByText(title)).toBeDefined();
    expect(screen.getByText(/without your face/)).toBeDefined();
  });

  it('asks where one is only when the rules need it, and says what it is for', async () => {
    await open({ needsPosition: true });
    expect(await screen.findByText('Where are you?')).toBeDefined();
    expect(screen.getByText(/compared once with the place/)).toBeDefined();
  });

  it('goes straight to the face when they do not', async () => {
    await open();
    await screen.findByText('Biology 7a');
    expect(screen.queryByText('Where are you?')).toBeNull();
  });
});

it('tells month by month what one counted as, also as a table', async () => {
  const month = { counts: COUNTS, attendanceRate: 0.9, lateRate: 0.05 };
  const figures: PersonFigures = {
    ...FIGURES,
    total: { counts: COUNTS, attendanceRate: 0.95, lateRate: 0.05 },
    absenceRate: 0.05,
    byMonth: [
      { ...month, month: '2026-02-01' },
      { ...month, month: '2026-03-01' },
    ],
  };
  const { user } = await renderApp({
    path: '/my-attendance',
    routes: { ...asStudent, getPersonFigures: figures },
  });
  const plot = within(await screen.findByRole('figure'));
  expect(screen.getByText('12 minutes')).toBeDefined();
  await user.click(plot.getByRole('button', { name: 'Show as table' }));
  expect(await plot.findByRole('row', { name: /Feb 2026.*90%/ })).toBeDefined();
});

describe('the question about one’s face', () => {
  const text = {
    id: '7b7c0d1e-0000-4000-8000-0000000000a9',
    purpose: 'recognition' as const,
    language: 'en' as const,
    version: 1,
    title: 'Recognition',
    body: 'What it is for.',
    publishedAt: '2026-01-01T00:00:00Z',
  };
  const open = () =>
    renderApp({
      path: '/my-attendance',
      routes: { ...asStudent, listConsents: { items: [] }, listConsentTexts: { items: [text] } },
    });
  beforeEach(() => localStorage.clear());

  it('leads to the texts, and never comes again to who goes on without', async () => {
    const first = await open();
    const link = await screen.findByRole('link', { name: 'Read and decide' });
    expect(link.getAttribute('href')).toBe('/my-data/consent');
    await first.user.click(screen.getByRole('button', { name: 'Go on without' }));
    expect(screen.queryByText('Use your face to check in?')).toBeNull();
    first.unmount();
    const { calls } = await open();
    await screen.findByText('95% attendance');
    expect(screen.queryByText('Use your face to check in?')).toBeNull();
    expect(calls.some(({ id }) => id === 'listConsents')).toBe(false);
  });
});
