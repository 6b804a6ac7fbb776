// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const entry = {
  sequence: 7,
  timestamp: '2026-03-01T09:00:00Z',
  userName: 'Ada',
  action: 'person.create',
  resource: 'person:00000000-0000-4000-8000-000000000001',
  ip: '192.0.2.1',
  result: 'success' as const,
  metadata: {},
  hash: 'ab12',
};

it('says that the chain is intact, with the number that proves it', async () => {
  const { user } = await renderApp({
    path: '/audit',
    routes: { listAudit: { items: [entry] }, verifyAudit: { intact: true, rows: 1204, head: 'f00d' } },
  });
  await user.click(await screen.findByRole('button', { name: 'Check that nothing was changed' }));
  const verdict = await screen.findByText('The audit log is intact');
  expect(
    within(verdict.closest('[role=status]') as HTMLElement).getByText(/All 1,204 entries/),
  ).toBeDefined();
  expect(screen.getByText('f00d')).toBeDefined();
});

it.each([
  ['changed', 'Entry 12 was changed.'],
  ['removed', 'Entries were removed at 12.'],
  ['reordered', 'The order was changed at 12.'],
] as const)('raises the alarm when a row was %s', async (problem, sentence) => {
  const { user } = await renderApp({
    path: '/audit',
    routes: {
      listAudit: { items: [entry] },
      verifyAudit: { intact: false, rows: 20, broken: { sequence: 12, problem } },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Check that nothing was changed' }));
  expect((await screen.findByRole('alert')).textContent).toContain(sentence);
});

it('exports what the filters show', async () => {
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:csv', revokeObjectURL: () => undefined }),
  );
  const { user, calls } = await renderApp({
    path: '/audit?result=denied',
    routes: { listAudit: { items: [entry] }, exportAudit: () => new Response('sequence\n', { status: 200 }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Export what is shown' }));
  await waitFor(() => expect(calls.some(({ id }) => id === 'exportAudit')).toBe(true));
  expect(calls.find(({ id }) => id === 'exportAudit')?.query.get('result')).toBe('denied');
});

it('searches for what is typed, once typing has stopped', async () => {
  const { user, router, calls } = await renderApp({
    path: '/audit',
    routes: { listAudit: { items: [entry] } },
  });
  await user.type(await screen.findByRole('searchbox', { name: 'Deed' }), 'person');
  await waitFor(() => expect(router.state.location.search).toEqual({ action: 'person' }));
  await waitFor(() =>
    expect(calls.filter(({ id }) => id === 'listAudit').map(({ query }) => query.get('action'))).toEqual([
      null,
      'person',
    ]),
  );
});
