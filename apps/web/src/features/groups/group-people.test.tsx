// @vitest-environment jsdom
import type { GroupPerson } from '@mien/contracts';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const GROUP = '7b7c0d1e-0000-4000-8000-0000000000e1';
const ANNA: GroupPerson = {
  personId: '7b7c0d1e-0000-4000-8000-0000000000e2',
  name: 'Anna',
  status: 'active',
  enrollment: 'enrolled',
  from: '2026-01-12',
};
const BEN: GroupPerson = {
  personId: '7b7c0d1e-0000-4000-8000-0000000000e3',
  name: 'Ben',
  status: 'active',
  enrollment: 'none',
  from: '2025-08-01',
  to: '2025-12-19',
};

const open = (path = `/groups/${GROUP}`) =>
  renderApp({
    path,
    routes: {
      listGroups: {
        items: [{ id: GROUP, name: '7a', people: 1, staff: [], createdAt: '2026-01-01T00:00:00Z' }],
      },
      listMembers: { items: [] },
      listPeople: { items: [] },
      listGroupPeople: ({ query }) => ({ items: query.get('when') === 'past' ? [BEN] : [ANNA] }),
      removeGroupPerson: () => new Response(null, { status: 204 }),
    },
  });

it('tells from when to when people belong to it, and who did before', async () => {
  const { user, router } = await open();
  const row = within(await screen.findByRole('row', { name: /Anna/ }));
  expect(row.getByText('Jan 12, 2026')).toBeDefined();
  expect(row.getByText('Open')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'Past' }));
  expect(await screen.findByText('Dec 19, 2025')).toBeDefined();
  expect(router.state.location.search).toEqual({ people: 'past' });
});

it('changes the days of somebody, refuses a last day before the first, and offers to undo', async () => {
  const { user, calls } = await open();
  await user.click(await screen.findByRole('button', { name: 'Change when Anna belongs to it' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'When Anna belongs to the group' }));
  fireEvent.change(dialog.getByLabelText('To'), { target: { value: '2026-01-01' } });
  expect(dialog.getByRole('alert')).toBeDefined();
  expect(dialog.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
  await user.click(dialog.getByRole('button', { name: 'Take out altogether' }));
  await expect.poll(() => calls.some(({ id }) => id === 'removeGroupPerson')).toBe(true);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeDefined();
});
