// @vitest-environment jsdom
import { DEFAULT_ATTENDANCE_RULES } from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';
import { CHANGED, ID, MATHS, MONDAYS, path, routes, SESSION } from './testing/a-course.js';

describe('the list of courses', () => {
  it('says who teaches them, and adds one', async () => {
    const { calls, user, router } = await renderApp({
      path: '/courses',
      routes: { ...routes, createCourse: MATHS },
    });
    const row = (await screen.findByText('Maths')).closest('tr') as HTMLElement;
    expect(within(row).getByText('Jonas Weber')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add a course' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Name/), ' Latin ');
    await user.type(within(dialog).getByLabelText('Room'), 'C 1');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/courses/${MATHS.id}`));
    expect(calls.find(({ id }) => id === 'createCourse')?.body).toEqual({
      kind: 'class',
      name: 'Latin',
      room: 'C 1',
      groupIds: [],
      membershipIds: [],
    });
  });

  it('says what to do when there is none', async () => {
    await renderApp({
      path: '/courses',
      role: 'teacher',
      routes: { ...routes, listCourses: { items: [], total: 0 } },
    });
    expect(await screen.findByText('No courses yet')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Add a course' })).toBeNull();
  });
});

describe('terms and holidays', () => {
  const term = { id: `${ID}7`, name: 'Spring', from: '2026-01-12', to: '2026-07-31', courses: 2 };
  const holiday = { id: `${ID}6`, name: 'Carnival', from: '2026-02-16', to: '2026-02-17' };
  const lists = { listTerms: { items: [term] }, listHolidays: { items: [holiday] } };

  it('bring a removed term back with its courses', async () => {
    const courseIds = [MATHS.id, `${ID}9`];
    const { calls, user } = await renderApp({
      path: '/terms',
      routes: { ...routes, ...lists, deleteTerm: { courseIds }, createTerm: term },
    });
    await user.click(await screen.findByRole('button', { name: 'Remove Spring' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(calls.find(({ id }) => id === 'createTerm')?.body).toEqual({
        name: 'Spring',
        from: '2026-01-12',
        to: '2026-07-31',
        courseIds,
      }),
    );
  });

  it('bring a removed holiday back', async () => {
    const { calls, user } = await renderApp({
      path: '/terms',
      routes: {
        ...routes,
        ...lists,
        deleteHoliday: () => new Response(null, { status: 204 }),
        createHoliday: holiday,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Remove Carnival' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(calls.find(({ id }) => id === 'createHoliday')?.body).toEqual({
        name: 'Carnival',
        from: '2026-02-16',
        to: '2026-02-17',
      }),
    );
  });
});

describe('the week of a course', () => {
  it('cancels one day with a reason, and takes that back', async () => {
    const { calls, user } = await renderApp({
      path,
      routes: { ...routes, setException: CHANGED, deleteException: CHANGED },
    });
    await user.click(await screen.findByTitle(/9:00.*B 12/));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Reason for canceling'), 'Flood');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel this session' }));
    await waitFor(() => expect(calls.some(({ id }) => id === 'setException')).toBe(true));
    const sent = calls.find(({ id }) => id === 'setException');
    expect(sent?.params).toMatchObject({ patternId: MONDAYS.id, day: '2026-01-12' });
    expect(sent?.body).toEqual({ kind: 'canceled', reason: 'Flood' });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(calls.some(({ id }) => id === 'deleteException')).toBe(true));
  });

  it('brings a removed weekly time back as the one it was', async () => {
    const { calls, user } = await renderApp({
      path,
      routes: { ...routes, deletePattern: CHANGED, addPattern: CHANGED },
    });
    await user.click(await screen.findByLabelText(/^Remove: Monday/));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(calls.find(({ id }) => id === 'addPattern')?.body).toEqual(MONDAYS));
  });

  it('says what is wanted twice, and that it was saved all the same', async () => {
    const conflict = {
      kind: 'room' as const,
      names: ['B 12'],
      count: 1,
      other: { courseId: `${ID}9`, name: 'Art' },
      times: 3,
      first: {
        sessionId: SESSION.id,
        otherSessionId: `${ID}8`,
        startsAt: SESSION.startsAt,
        endsAt: SESSION.endsAt,
      },
    };
    await renderApp({ path, routes: { ...routes, listTimetableConflicts: { items: [conflict] } } });
    const alert = await screen.findByText('Something is wanted twice at the same time');
    expect(alert.closest('[role=alert]')?.textContent).toMatch(/B 12 is also wanted by Art.*3 times/);
  });

  it('is only to be read by who may not change it', async () => {
    await renderApp({ path, role: 'teacher', routes });
    await screen.findByTitle(/9:00.*B 12/);
    expect(screen.queryByLabelText(/Add a time/)).toBeNull();
    expect(screen.queryByLabelText(/^Remove: /)).toBeNull();
  });
});

describe('the rules of a course', () => {
  it('say where they differ, and store only that', async () => {
    const { calls, user } = await renderApp({
      path: `/courses/${MATHS.id}?tab=rules`,
      routes: {
        ...routes,
        getAttendanceRules: { rules: DEFAULT_ATTENDANCE_RULES },
        updateCourse: MATHS,
      },
    });
    expect(await screen.findByText('The organization: 5 minutes.')).toBeDefined();
    await user.click(await screen.findByLabelText(/^Corrections need approval/));
    await user.click(screen.getByRole('button', { name: 'As the organization: Late after' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(calls.some(({ id }) => id === 'updateCourse')).toBe(true));
    expect(calls.find(({ id }) => id === 'updateCourse')?.body).toEqual({
      rules: { correctionsNeedApproval: true },
    });
  });
});

describe('the import of courses', () => {
  it('looks at a file first, and imports it when told', async () => {
    const { calls, user, container } = await renderApp({
      path: '/courses/import',
      routes: {
        ...routes,
        importTimetable: ({ query }) => ({
          isApplied: query.get('rehearse') === 'false',
          lines: [{ number: 2, about: 'Latin', verdict: 'created' as const }],
        }),
      },
    });
    await screen.findByRole('heading', { name: 'Courses and weekly times' });
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(input, new File(['course\nLatin'], 'timetable.csv', { type: 'text/csv' }));
    expect(await screen.findByText('1 line: new')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() =>
      expect(
        calls.filter(({ id }) => id === 'importTimetable').map(({ query }) => query.get('rehearse')),
      ).toEqual(['true', 'false']),
    );
  });
});
