// @vitest-environment jsdom
import type { Person } from '@mien/contracts';
import { configure, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';

// the first page of a file compiles what it loads
configure({ asyncUtilTimeout: 20_000 });

const aPerson = (name: string, change: Partial<Person> = {}): Person => ({
  id: crypto.randomUUID(),
  name,
  status: 'active',
  enrollment: 'enrolled',
  templates: 1,
  consents: ['recognition'],
  groups: [],
  hasAccount: false,
  custom: {},
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...change,
});

const noGroups = { listGroups: { items: [] } };

it('searches as one types, and keeps the search in the address', async () => {
  const { user, calls, router } = await renderApp({
    path: '/people',
    routes: { ...noGroups, listPeople: { items: [aPerson('Berta'), aPerson('Clara')] } },
  });
  await screen.findByRole('link', { name: 'Clara' });
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'ber');
  await expect
    .poll(() =>
      calls
        .filter(({ id }) => id === 'listPeople')
        .at(-1)
        ?.query.get('search'),
    )
    .toBe('ber');
  expect(router.state.location.search).toMatchObject({ search: 'ber' });
});

it('tells what to do while nobody is there', async () => {
  await renderApp({ path: '/people', routes: { ...noGroups, listPeople: { items: [] } } });
  expect(await screen.findByRole('heading', { name: 'Nobody here yet' })).toBeTruthy();
});

it('says what failed and tries again', async () => {
  let isDown = true;
  const { user } = await renderApp({
    path: '/people',
    routes: {
      ...noGroups,
      listPeople: () =>
        isDown ? problemAnswer(400, 'people.broken', 'It is broken.') : { items: [aPerson('Berta')] },
    },
  });
  const alert = await screen.findByRole('alert');
  isDown = false;
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Berta' })).toBeTruthy();
});

it('deactivates the selected and takes it back', async () => {
  const berta = aPerson('Berta');
  const { user, calls } = await renderApp({
    path: '/people',
    routes: {
      ...noGroups,
      listPeople: { items: [berta] },
      updatePerson: ({ body }) => ({ ...berta, ...body }),
    },
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Berta' }));
  await user.click(screen.getByRole('button', { name: 'Deactivate' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect
    .poll(() => calls.filter(({ id }) => id === 'updatePerson').map(({ body }) => body.status))
    .toEqual(['inactive', 'active']);
});

it('offers no change to those who may only read', async () => {
  await renderApp({
    path: '/people',
    role: 'auditor',
    routes: { ...noGroups, listPeople: { items: [aPerson('Berta')] } },
  });
  await screen.findByRole('link', { name: 'Berta' });
  expect(screen.queryByRole('link', { name: 'Add person' })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
