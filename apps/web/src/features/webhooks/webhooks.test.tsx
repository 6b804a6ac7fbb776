// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const ID = '00000000-0000-4000-8000-000000000071';
const DELIVERY_ID = '00000000-0000-4000-8000-000000000072';
const webhook = {
  id: ID,
  name: 'School system',
  url: 'https://school.test/hook',
  kinds: ['attendance.absent' as const],
  state: 'on' as const,
  createdAt: '2026-03-02T09:00:00Z',
};
const dead = {
  id: DELIVERY_ID,
  kind: 'attendance.absent' as const,
  state: 'dead' as const,
  attempts: 11,
  lastStatus: 500,
  createdAt: '2026-03-02T09:00:00Z',
};
const SECRET = 'whsec_very-secret';

it('adds a webhook and shows its secret once', async () => {
  const { user, calls } = await renderApp({
    path: '/webhooks',
    routes: { listWebhooks: { items: [] }, createWebhook: { webhook, secret: SECRET } },
  });
  await screen.findByText('No webhooks yet');
  await user.click(screen.getByRole('button', { name: 'Add a webhook' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a webhook' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), webhook.name);
  await user.type(within(dialog).getByRole('textbox', { name: 'Address' }), webhook.url);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Absence' }));
  await user.click(within(dialog).getByRole('button', { name: 'Add a webhook' }));
  const shown = await screen.findByRole('dialog', { name: 'Secret of School system' });
  expect(within(shown).getByRole('textbox', { name: 'Secret' }).textContent).toBe(SECRET);
  expect(calls.find(({ id }) => id === 'createWebhook')?.body).toEqual({
    name: webhook.name,
    url: webhook.url,
    kinds: webhook.kinds,
  });
  await user.click(within(shown).getByRole('button', { name: 'I have copied it' }));
  await expect.poll(() => screen.queryByText(SECRET)).toBeNull();
});

it('shows what came back, and sends again what was given up', async () => {
  const { user, calls } = await renderApp({
    path: `/webhooks/${ID}`,
    routes: {
      getWebhook: webhook,
      listWebhookDeliveries: { items: [dead] },
      getWebhookDelivery: {
        ...dead,
        payload: '{"type":"attendance.absent"}',
        tries: [{ at: dead.createdAt, durationMs: 12, status: 500, answer: 'out of order' }],
      },
      replayWebhookDelivery: { ...dead, state: 'waiting', attempts: 0 },
    },
  });
  await user.click(await screen.findByRole('button', { name: /^Details: Absence/ }));
  const details = await screen.findByRole('dialog', { name: 'Message' });
  await within(details).findByText('out of order');
  await user.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Send again: Absence/ }));
  await expect
    .poll(() => calls.find(({ id }) => id === 'replayWebhookDelivery')?.params)
    .toEqual({ id: ID, deliveryId: DELIVERY_ID });
});

it('lets an auditor look, and change nothing', async () => {
  await renderApp({
    path: `/webhooks/${ID}`,
    role: 'auditor',
    routes: { getWebhook: webhook, listWebhookDeliveries: { items: [dead] } },
  });
  await screen.findByRole('button', { name: /^Details/ });
  expect(screen.queryByRole('button', { name: /Send|Delete|secret|ping/ })).toBeNull();
});
