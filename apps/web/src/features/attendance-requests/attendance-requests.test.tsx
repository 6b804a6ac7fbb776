// @vitest-environment jsdom
import type { AttendanceMark, AttendanceRequest, Leave } from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';

const idOf = (number: number) => `7b7c0d1e-0000-4000-8000-00000000000${number}`;

const aMark = (number: number, reason: string): AttendanceMark => ({
  id: idOf(number),
  at: '2026-03-02T10:00:00Z',
  byName: 'Ana',
  status: 'present',
  reason,
  way: 'request',
  approval: 'waiting',
});
const aRequest = (number: number, name: string): AttendanceRequest => ({
  mark: aMark(number, `Reason of ${name}`),
  person: { id: idOf(number), name },
  session: {
    id: idOf(9),
    courseId: idOf(8),
    courseName: 'Biology 7a',
    kind: 'class',
    day: '2026-03-02',
    startsAt: '2026-03-02T08:00:00Z',
    endsAt: '2026-03-02T08:45:00Z',
    timeZone: 'Europe/Berlin',
    opensAt: '2026-03-02T07:30:00Z',
    closesAt: '2026-03-02T09:15:00Z',
    isLocked: false,
  },
  current: 'absent',
});
const REQUESTS = [aRequest(1, 'Ana Abel'), aRequest(2, 'Ben Berg')];

it('approves all chosen corrections with one note, and says which could not be decided', async () => {
  const { calls, user } = await renderApp({
    path: '/attendance-requests',
    role: 'admin',
    routes: {
      listAttendanceRequests: { items: REQUESTS },
      listCourses: { items: [] },
      decideMark: ({ params }) =>
        params.id === idOf(2)
          ? problemAnswer(409, 'attendance.locked', 'This day is locked.')
          : {
              mark: aMark(1, ''),
              entry: {
                person: { id: idOf(1), name: 'Ana Abel' },
                status: 'present',
                presentMinutes: 45,
                requiredMinutes: 45,
                lateMinutes: 0,
                hasWaitingMark: false,
              },
            },
    },
  });
  expect(await screen.findByText('Reason of Ana Abel')).toBeDefined();
  await user.click(screen.getByLabelText('0 chosen'));
  await user.type(screen.getByLabelText('Note to those who asked'), 'Thank you');
  await user.click(screen.getByText('Approve chosen'));
  expect(await screen.findByText('1 approved.')).toBeDefined();
  expect(await screen.findByText(/^1 could not be decided/)).toBeDefined();
  const decided = calls.filter(({ id }) => id === 'decideMark');
  expect(decided.map(({ params, body }) => [params.id, body])).toEqual([
    [idOf(1), { approve: true, note: 'Thank you' }],
    [idOf(2), { approve: true, note: 'Thank you' }],
  ]);
});

it('lets an auditor read and decide nothing', async () => {
  await renderApp({
    path: '/attendance-requests',
    role: 'auditor',
    routes: { listAttendanceRequests: { items: REQUESTS }, listCourses: { items: [] } },
  });
  await screen.findByText('Reason of Ana Abel');
  expect(screen.queryByText('Approve')).toBeNull();
  expect(screen.queryByText('From a file')).toBeNull();
});

it('shows leave of a month by person and day', async () => {
  const leave: Leave = {
    id: idOf(5),
    person: { id: idOf(1), name: 'Ana Abel' },
    startsAt: '2026-03-02T23:00:00Z',
    endsAt: '2026-03-04T23:00:00Z',
    kind: 'medical',
    approval: 'approved',
    requestedBy: 'Ana',
    createdAt: '2026-03-01T08:00:00Z',
  };
  const { calls } = await renderApp({
    path: '/leaves?view=calendar&month=2026-03',
    role: 'admin',
    routes: { listLeaves: { items: [leave] } },
  });
  const row = (await screen.findByText('Ana Abel')).closest('tr') ?? expect.fail();
  const days = [...row.querySelectorAll('td')].map((cell) => cell.textContent !== '');
  expect(days.flatMap((isLeave, index) => (isLeave ? [index + 1] : []))).toEqual([3, 4]);
  const query = calls.find(({ id }) => id === 'listLeaves')?.query;
  expect(query?.get('from')).toBe('2026-02-28T23:00:00.000Z');
  expect(query?.get('to')).toBe('2026-03-31T22:00:00.000Z');
});

it('rehearses a file of marks before it makes them', async () => {
  const rows = [
    { line: 2, verdict: 'marked' as const },
    { line: 3, verdict: 'unknown-person' as const, field: 'external_id' },
  ];
  const { calls, user, container } = await renderApp({
    path: '/attendance-imports',
    role: 'teacher',
    routes: { importMarks: { counts: { marked: 1, 'unknown-person': 1 }, rows } },
  });
  await screen.findByText('Marks from a CSV file');
  const field = container.ownerDocument.querySelector<HTMLInputElement>('input[type=file]') ?? expect.fail();
  await user.upload(field, new File(['external_id\nS-1\n'], 'marks.csv', { type: 'text/csv' }));
  const make = await screen.findByText('Make 1 mark');
  const table = screen.getByLabelText('Rows of the file');
  expect(within(table).getByText('Unknown person')).toBeDefined();
  expect(calls.filter(({ id }) => id === 'importMarks').map(({ query }) => query.get('rehearse'))).toEqual([
    'true',
  ]);
  await user.click(make);
  expect(await screen.findByText('1 mark made.')).toBeDefined();
  await waitFor(() =>
    expect(
      calls
        .filter(({ id }) => id === 'importMarks')
        .at(-1)
        ?.query.get('rehearse'),
    ).toBe('false'),
  );
});
