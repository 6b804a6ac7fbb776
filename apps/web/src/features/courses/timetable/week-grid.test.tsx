// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { problemAnswer } from '../../../testing/fake-api.js';
import { renderApp } from '../../../testing/render-app.js';
import { CHANGED, path, routes } from '../testing/a-course.js';

// jsdom has no width; weeks are drawn by the hours where there is room
vi.mock('@mantine/hooks', async (original) => ({
  ...(await original<typeof import('@mantine/hooks')>()),
  useMediaQuery: () => true,
}));

describe('the week of a course', () => {
  it('takes a time at the hour that was clicked', async () => {
    const { calls, user } = await renderApp({ path, routes: { ...routes, addPattern: CHANGED } });
    await user.click(await screen.findByLabelText(/Add a time: Wednesday.*11/));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Friday' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(calls.some(({ id }) => id === 'addPattern')).toBe(true));
    expect(calls.find(({ id }) => id === 'addPattern')?.body).toMatchObject({
      weekdays: [3, 5],
      startsAt: '11:00',
      endsAt: '12:00',
      everyWeeks: 1,
    });
  });

  it('is walked through by arrows, as one stop of the keyboard', async () => {
    const { user } = await renderApp({ path, routes });
    const slot = await screen.findByLabelText(/Add a time: Monday.*9/);
    slot.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Tuesday.*10/);
    const stops = screen
      .getAllByLabelText<HTMLElement>(/Add a time: /)
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toEqual([document.activeElement]);
  });

  it('keeps the dialog with what was typed when the server refuses', async () => {
    const { user } = await renderApp({
      path,
      routes: { ...routes, addPattern: () => problemAnswer(409, 'timetable.full', 'Full') },
    });
    await user.click(await screen.findByLabelText(/Add a time: Monday.*8/));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText(/cannot hold more times/)).toBeDefined();
  });
});
