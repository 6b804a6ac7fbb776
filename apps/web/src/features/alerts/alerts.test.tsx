// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const alert = {
  id: '00000000-0000-4000-8000-000000000051',
  kind: 'repeated-failure' as const,
  at: '2026-03-01T09:00:00Z',
  count: 12,
  subject: 'bob@school.test',
};

it('says what to do about an open alert, and keeps that it was seen', async () => {
  let isSeen = false;
  const seen = { ...alert, acknowledgedAt: '2026-03-01T10:00:00Z' };
  const { user } = await renderApp({
    path: '/alerts',
    routes: {
      listAlerts: ({ query }) => ({ items: isSeen ? (query.get('open') ? [] : [seen]) : [alert] }),
      acknowledgeAlert: () => {
        isSeen = true;
        return seen;
      },
    },
  });
  expect(await screen.findByText(/Ask the member whether that was them/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: /I have seen it: Repeated failures/ }));
  await screen.findByText('No alert is open.');
  await user.click(screen.getByRole('switch', { name: 'Show also those already seen' }));
  await waitFor(() => expect(screen.getByText('bob@school.test')).toBeDefined());
  expect(screen.queryByRole('button', { name: /I have seen it/ })).toBeNull();
});

it('lets an auditor see an alert but not settle it', async () => {
  await renderApp({ path: '/alerts', role: 'auditor', routes: { listAlerts: { items: [alert] } } });
  await screen.findByText('bob@school.test');
  expect(screen.queryByRole('button', { name: /I have seen it/ })).toBeNull();
  expect(screen.getByText('not yet')).toBeDefined();
});
