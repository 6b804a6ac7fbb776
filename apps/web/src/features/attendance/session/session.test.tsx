// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeRoutes, problemAnswer } from '../../../testing/fake-api.js';
import { renderApp } from '../../../testing/render-app.js';
import { aClassSession, anEntry, aRoster, CLASS, SESSION_ID, takeMarks } from '../testing/a-roster.js';

const path = `/sessions/${SESSION_ID}`;
const base: FakeRoutes = {
  getSessionAttendance: aRoster(),
  markAttendance: ({ body }) => takeMarks(body.marks),
};

/** The socket of the page, as the server would use it. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static latest: FakeSocket | undefined;
  readonly readyState = FakeSocket.OPEN;
  binaryType = 'blob';

  constructor() {
    super();
    FakeSocket.latest = this;
    setTimeout(() => this.dispatchEvent(new Event('open')));
  }

  close(): void {}
  say(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }
}

beforeEach(() => vi.stubGlobal('WebSocket', FakeSocket));
afterEach(() => vi.unstubAllGlobals());

const open = (routes: FakeRoutes = {}, role: 'teacher' | 'auditor' = 'teacher') =>
  renderApp({ path, role, routes: { ...base, ...routes } });

const rowOf = async (name: string) =>
  (await screen.findByText(name)).closest<HTMLElement>('[role=row]') ?? expect.fail();
const statusCell = async (name: string) =>
  (await rowOf(name)).querySelectorAll<HTMLElement>('[role=gridcell]')[1] ?? expect.fail();
const focusStatusOf = async (name: string) => {
  const cell = await statusCell(name);
  act(() => cell.focus());
};
const marksOf = (calls: Awaited<ReturnType<typeof open>>['calls']) =>
  calls.filter(({ id }) => id === 'markAttendance').map(({ body }) => body.marks);
const idOf = (index: number) => CLASS[index]?.person.id;

describe('marking by keyboard', () => {
  it('marks with a letter and goes on to the next person', async () => {
    const { calls, user } = await open();
    await focusStatusOf('Ana Abel');
    await user.keyboard('pa');
    await waitFor(() => expect(marksOf(calls)).toHaveLength(2));
    expect(marksOf(calls)).toEqual([
      [{ personId: idOf(0), status: 'present' }],
      [{ personId: idOf(1), status: 'absent' }],
    ]);
    expect(document.activeElement).toBe(await statusCell('Cleo Cruz'));
    expect(await screen.findByText('All saved')).toBeDefined();
    expect(within(await rowOf('Ben Berg')).getByText('Absent')).toBeDefined();
  });

  it('takes back the last mark with Control and Z', async () => {
    const undone: string[] = [];
    const { user } = await open({
      undoMark: ({ params }) => {
        undone.push(params.id ?? '');
        return { mark: takeMarks([{ personId: idOf(0) ?? '', status: 'late' }]).marks[0]!, entry: CLASS[0]! };
      },
    });
    await focusStatusOf('Ana Abel');
    await user.keyboard('l');
    await screen.findByText('All saved');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(undone).toHaveLength(1));
    expect(within(await rowOf('Ana Abel')).getByText('Expected')).toBeDefined();
  });

  it('goes to whom one types the name of', async () => {
    const { user } = await open();
    await focusStatusOf('Ana Abel');
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByLabelText('Find a name'));
    await user.keyboard('cruz{Enter}');
    expect(document.activeElement).toBe(await statusCell('Cleo Cruz'));
    await user.keyboard('/nobody{Enter}');
    expect(screen.getByText('Nobody has this name.')).toBeDefined();
  });

  it('marks several who were chosen at once', async () => {
    const { calls, user } = await open();
    await focusStatusOf('Ana Abel');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}e');
    await waitFor(() => expect(marksOf(calls)).toHaveLength(1));
    expect(marksOf(calls)[0]).toEqual([0, 1, 2].map((row) => ({ personId: idOf(row), status: 'excused' })));
  });

  it('takes a typed time for what it makes of somebody', async () => {
    const session = aClassSession({
      day: '2026-03-02',
      startsAt: '2026-03-02T08:00:00Z',
      endsAt: '2026-03-02T08:45:00Z',
      opensAt: '2026-03-02T07:30:00Z',
      timeZone: 'Europe/Berlin',
    });
    const { calls, user } = await open({ getSessionAttendance: aRoster({ session }) });
    await focusStatusOf('Ben Berg');
    await user.keyboard('{ArrowRight}{Enter}');
    await user.type(await screen.findByLabelText('Came: Ben Berg'), '09:12');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(marksOf(calls)).toHaveLength(1));
    expect(marksOf(calls)[0]).toEqual([
      { personId: idOf(1), status: 'late', arrivedAt: '2026-03-02T08:12:00.000Z' },
    ]);
  });
});

it('marks as present whom nobody and nothing noticed, and nobody else', async () => {
  const { calls, user } = await open();
  await user.click(await screen.findByText('All 3 others present'));
  await waitFor(() => expect(marksOf(calls)).toHaveLength(1));
  expect(marksOf(calls)[0].map(({ personId }: { personId: string }) => personId)).toEqual(
    [0, 1, 2].map(idOf),
  );
});

it('fills as people arrive', async () => {
  await open();
  await rowOf('Ana Abel');
  const ana = anEntry(1, 'Ana Abel', { status: 'late', way: 'camera' });
  act(() =>
    FakeSocket.latest?.say({ type: 'changes', items: [ana], counts: { ...aRoster().counts, late: 1 } }),
  );
  expect(within(await rowOf('Ana Abel')).getByText('Late')).toBeDefined();
  expect(within(await rowOf('Ana Abel')).getByText('Camera')).toBeDefined();
});

it('says when it is cut off', async () => {
  await open();
  await rowOf('Ana Abel');
  act(() => {
    FakeSocket.latest?.dispatchEvent(new CloseEvent('close', { code: 1006 }));
  });
  expect(await screen.findByText(/live connection is cut off/)).toBeDefined();
});

it('says what was not saved, puts it back, and saves it under the same name when tried again', async () => {
  let isDown = true;
  const { calls, user } = await open({
    markAttendance: ({ body }) =>
      isDown ? problemAnswer(409, 'attendance.locked', 'This day is locked.') : takeMarks(body.marks),
  });
  await focusStatusOf('Ana Abel');
  await user.keyboard('p');
  await screen.findByText(/Not saved/);
  expect(within(await rowOf('Ana Abel')).getByText('Expected')).toBeDefined();
  isDown = false;
  await user.click(screen.getByText('Try again'));
  expect(await screen.findByText('All saved')).toBeDefined();
  const ids = calls.filter(({ id }) => id === 'markAttendance').map(({ body }) => body.requestId);
  expect(new Set(ids).size).toBe(1);
});

it('asks why before it changes a session that is settled', async () => {
  const { calls, user } = await open({ getSessionAttendance: aRoster({ needsReason: true }) });
  await focusStatusOf('Ana Abel');
  await user.keyboard('p');
  expect(document.activeElement).toBe(screen.getByLabelText(/Reason of the changes/));
  expect(marksOf(calls)).toEqual([]);
  await user.keyboard('Was in the library');
  await focusStatusOf('Ana Abel');
  await user.keyboard('p');
  await waitFor(() => expect(marksOf(calls)).toHaveLength(1));
  expect(marksOf(calls)[0][0]).toMatchObject({ status: 'present', reason: 'Was in the library' });
});

it.each([
  ['locked', { isLocked: true }, 'This day is locked'],
  ['canceled', { canceledBy: 'holiday' as const }, 'This session is canceled'],
  ['to come', { opensAt: '2999-01-01T00:00:00Z' }, 'This session has not begun'],
])('marks nobody in a session that is %s, and says so', async (_, changes, title) => {
  const { calls, user } = await open({ getSessionAttendance: aRoster({ session: aClassSession(changes) }) });
  expect(await screen.findByText(title)).toBeDefined();
  await focusStatusOf('Ana Abel');
  await user.keyboard('p');
  expect(screen.queryByLabelText('Ana Abel: Present')).toBeNull();
  expect(marksOf(calls)).toEqual([]);
});

it('lets an auditor look and change nothing', async () => {
  const { calls, user } = await open({}, 'auditor');
  await focusStatusOf('Ana Abel');
  await user.keyboard('p');
  expect(screen.queryByText(/others present/)).toBeNull();
  expect(marksOf(calls)).toEqual([]);
});

it('explains somebody, with the history, and takes a mark of it back', async () => {
  const [mark] = takeMarks([{ personId: idOf(0) ?? '', status: 'absent', reason: 'Nobody saw her' }]).marks;
  const { calls, user } = await open({
    explainAttendance: {
      session: aClassSession(),
      entry: CLASS[0]!,
      asOf: '2026-03-02T08:12:00Z',
      lines: [{ code: 'marked', mark: mark! }, { code: 'not-seen' }],
      marks: [mark!],
      rules: (await import('@mien/contracts')).DEFAULT_ATTENDANCE_RULES,
    },
    undoMark: { mark: mark!, entry: CLASS[0]! },
  });
  await user.click(await screen.findByText('Ana Abel'));
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByText('No arrival was noticed.')).toBeDefined();
  expect(within(drawer).getAllByText('Nobody saw her').length).toBeGreaterThan(0);
  await user.click(within(drawer).getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(calls.some(({ id }) => id === 'undoMark')).toBe(true));
});
