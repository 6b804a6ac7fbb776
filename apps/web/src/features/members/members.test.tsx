// @vitest-environment jsdom
import type { Person } from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aSession } from '../../testing/a-session.js';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';

const me = {
  id: '00000000-0000-4000-8000-000000000031',
  accountId: aSession().account.id,
  name: 'Ada',
  email: 'ada@school.test',
  role: 'owner' as const,
  twoFactorEnabled: true,
  joinedAt: '2026-01-01T00:00:00Z',
};
const bob = {
  ...me,
  id: '00000000-0000-4000-8000-000000000032',
  accountId: '00000000-0000-4000-8000-0000000000b1',
  name: 'Bob',
  email: 'bob@school.test',
  role: 'teacher' as const,
  twoFactorEnabled: false,
};
const invitation = {
  id: '00000000-0000-4000-8000-000000000033',
  email: 'new@school.test',
  role: 'teacher' as const,
  expiresAt: '2026-12-31T00:00:00Z',
  createdAt: '2026-01-01T00:00:00Z',
};
const routes = { listMembers: { items: [me, bob] }, listInvitations: { items: [] } };

it('offers to change and remove others, never oneself', async () => {
  await renderApp({ path: '/members', routes });
  const table = await screen.findByRole('table', { name: 'Members and roles' });
  expect(within(table).getByText('Ada (you)')).toBeDefined();
  expect(within(table).getAllByRole('combobox')).toHaveLength(1);
  expect(within(table).getByRole('button', { name: 'Remove Bob?' })).toBeDefined();
  expect(within(table).queryByRole('button', { name: 'Remove Ada?' })).toBeNull();
});

it('changes a role and takes it back', async () => {
  const { user, calls } = await renderApp({
    path: '/members',
    routes: { ...routes, changeMember: ({ body }) => ({ ...bob, role: body.role }) },
  });
  await user.click(await screen.findByRole('combobox', { name: 'Role of Bob' }));
  await user.click(await screen.findByRole('option', { name: 'Auditor' }));
  expect(await screen.findByText('Bob is now: Auditor.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(calls.filter(({ id }) => id === 'changeMember').map(({ body }) => body)).toEqual([
      { role: 'auditor' },
      { role: 'teacher' },
    ]),
  );
});

it('says why a change was refused', async () => {
  const { user } = await renderApp({
    path: '/members',
    routes: {
      ...routes,
      changeMember: () => problemAnswer(409, 'members.last-owner', 'Name another owner first.'),
    },
  });
  await user.click(await screen.findByRole('combobox', { name: 'Role of Bob' }));
  await user.click(await screen.findByRole('option', { name: 'Student' }));
  expect(await screen.findByText('Name another owner first.')).toBeDefined();
});

it('gives the link of an invitation to copy where no mail is sent', async () => {
  const link = 'http://mien.test/invitation#token';
  const { user, calls } = await renderApp({
    path: '/members',
    routes: {
      ...routes,
      listPeople: { items: [] },
      getSignInMethods: { signUp: false, passkeys: true, face: false, oidc: [], mail: false },
      invite: { ...invitation, link },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Invite' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invite a member' });
  await user.type(within(dialog).getByRole('textbox', { name: 'E-mail address' }), 'new@school.test');
  await user.click(within(dialog).getByRole('button', { name: 'Invite' }));
  expect((await within(dialog).findByRole('textbox', { name: 'Link of the invitation' })).textContent).toBe(
    link,
  );
  expect(await within(dialog).findByText(/No mail is set up/)).toBeDefined();
  expect(calls.find(({ id }) => id === 'invite')?.body).toEqual({
    email: 'new@school.test',
    role: 'teacher',
  });
});

it('explains each role from what the server grants', async () => {
  const { user } = await renderApp({ path: '/members', routes });
  await user.click(await screen.findByRole('button', { name: /Kiosk/ }));
  const panel = await screen.findByRole('region', { name: /Kiosk/ });
  expect(within(panel).getByText('Recognize people at its own door')).toBeDefined();
  expect(within(panel).queryByText('See people')).toBeNull();
});

it('links an account to a person, and takes it back', async () => {
  const personId = '00000000-0000-4000-8000-0000000000c1';
  const robert: Person = {
    id: personId,
    name: 'Robert',
    status: 'active',
    enrollment: 'none',
    templates: 0,
    consents: [],
    groups: [],
    hasAccount: false,
    custom: {},
    createdAt: me.joinedAt,
    updatedAt: me.joinedAt,
  };
  let linked: string | null = null;
  const { user, calls } = await renderApp({
    path: '/members',
    routes: {
      ...routes,
      listMembers: () => ({ items: [me, linked ? { ...bob, personId: linked, personName: 'Robert' } : bob] }),
      listPeople: { items: [robert] },
      changeMember: ({ body }) => {
        linked = body.personId ?? null;
        return bob;
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Link Bob to a person' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('combobox', { name: 'Person' }));
  await user.click(await screen.findByRole('option', { name: 'Robert' }));
  await user.click(within(dialog).getByRole('button', { name: 'Link' }));
  expect(await screen.findByRole('link', { name: 'Robert' })).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Unlink Bob from their person' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('link', { name: 'Robert' });
  const bodies = calls.filter(({ id }) => id === 'changeMember').map(({ body }) => body);
  expect(bodies).toEqual([{ personId }, { personId: null }, { personId }]);
});

it('lets an auditor look only', async () => {
  await renderApp({ path: '/members', role: 'auditor', routes });
  await screen.findByText('Bob');
  expect(screen.queryByRole('button', { name: 'Invite' })).toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
});
