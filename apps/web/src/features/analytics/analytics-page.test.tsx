// @vitest-environment jsdom
import type { AttendanceCounts, AttendanceTrend } from '@mien/contracts';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';
// loaded before the tests rather than in the first one, which then waits for it
import './analytics-page.js';

const PERSON = '00000000-0000-4000-8000-000000000001';
const SESSION = '00000000-0000-4000-8000-000000000002';
const COURSE = '00000000-0000-4000-8000-000000000003';

const counts: AttendanceCounts = {
  present: 80,
  late: 10,
  'left-early': 0,
  partial: 0,
  absent: 10,
  excused: 0,
  expected: 0,
  unconfirmed: 0,
};
const period = { from: '2026-03-01', to: '2026-03-30', timeZone: 'Europe/Berlin' };
const figures = { sessions: 4, counts, attendanceRate: 0.9, lateRate: 0.1 };
const few = { sessions: 1, counts: { ...counts, present: 3, late: 0, absent: 1 } };
const trend: AttendanceTrend = {
  period,
  step: 'day',
  total: figures,
  before: { ...figures, attendanceRate: 0.85 },
  points: [
    { from: '2026-03-02', to: '2026-03-02', ...figures },
    { from: '2026-03-03', to: '2026-03-03', ...few },
  ],
};
const choices = {
  listCourses: { items: [] },
  listTerms: { items: [] },
  listGroups: { items: [] },
};
const attendanceRoutes = {
  ...choices,
  getAttendanceTrend: trend,
  getAttendanceHeatMap: { period, cells: [{ weekday: 2, hour: 9, ...figures }] },
};

it('tells no rate of a few, on the chart’s table and in words', async () => {
  const { user } = await renderApp({ path: '/analytics', routes: attendanceRoutes });
  const figure = (
    await screen.findByText('Of those who came or were absent, 90% came. Who is excused does not count.')
  ).closest('figure');
  if (!figure) throw new Error('There is no figure.');
  await user.click(within(figure).getByRole('button', { name: 'Show as table' }));
  expect(within(figure).getByRole('row', { name: /Mar 2 4 90% 10%/ })).toBeDefined();
  expect(within(figure).getByRole('row', { name: /Mar 3 1 Too few to tell/ })).toBeDefined();
  expect(screen.getByText(/Where fewer than 10 people/)).toBeDefined();
});

it('opens the sessions of a cell of the heat map by keyboard, in the address', async () => {
  const { user, router, calls } = await renderApp({
    path: '/analytics?group=00000000-0000-4000-8000-000000000009',
    routes: {
      ...attendanceRoutes,
      listFigureSessions: {
        items: [
          {
            id: SESSION,
            course: { id: COURSE, name: 'Maths' },
            day: '2026-03-03',
            startsAt: '2026-03-03T08:00:00Z',
            counts,
            attendanceRate: 0.9,
          },
        ],
      },
    },
  });
  const cell = await screen.findByRole('button', { name: /Tue, 9:00 AM: 90% came, 4 sessions/ });
  cell.focus();
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('link', { name: 'Maths' })).getAttribute('href')).toContain(SESSION);
  expect(router.state.location.search).toMatchObject({ weekday: 2, hour: 9 });
  const asked = calls.find(({ id }) => id === 'listFigureSessions');
  expect(asked?.query.get('groupId')).toBe('00000000-0000-4000-8000-000000000009');
});

it('leads from somebody at risk to their attendance, and offers the list as a file with the same filters', async () => {
  await renderApp({
    path: '/analytics?tab=absence&from=2026-03-01',
    routes: {
      ...choices,
      getAbsenceSummary: {
        period,
        people: 100,
        tooFewSessions: 3,
        chronic: 1,
        atRisk: 0,
        chronicFrom: 0.1,
        atRiskFrom: 0.05,
        bands: [{ from: 0, to: 1, people: 100 }],
      },
      listAbsentees: {
        items: [
          {
            person: { id: PERSON, name: 'Cem' },
            sessions: 20,
            absent: 6,
            late: 0,
            absenceRate: 0.3,
            isChronic: true,
            trend: { before: 0.2, lately: 0.5 },
          },
        ],
      },
    },
  });
  const link = await screen.findByRole('link', { name: 'Cem' });
  expect(link.getAttribute('href')).toBe(`/people/${PERSON}/attendance`);
  expect(screen.getByText('More lately: 20% before, 50% now')).toBeDefined();
  const file = screen.getByRole('link', { name: 'Save as CSV' });
  expect(file.getAttribute('href')).toContain('/analytics/absentees/export?from=2026-03-01');
});

it('says so when there is nothing in the days that are asked for', async () => {
  await renderApp({
    path: '/analytics?tab=attendance',
    routes: {
      ...attendanceRoutes,
      getAttendanceTrend: { ...trend, points: [] },
      getAttendanceHeatMap: { period, cells: [] },
    },
  });
  expect(await screen.findByText('No attendance in this time')).toBeDefined();
});
