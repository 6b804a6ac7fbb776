// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';
import { presetScopes } from './key-state.js';

const key = {
  id: '00000000-0000-4000-8000-000000000021',
  name: 'Door',
  prefix: 'mien_ab12',
  scopes: ['faces:identify' as const],
  createdAt: '2026-01-01T00:00:00Z',
};
const SECRET = 'mien_ab12_very-secret';

it('makes a key with scopes and an end, and shows it once', async () => {
  const { user, calls } = await renderApp({
    path: '/api-keys',
    routes: { listApiKeys: { items: [] }, createApiKey: { ...key, key: SECRET } },
  });
  await screen.findByText('No API keys yet');
  await user.click(screen.getByRole('button', { name: 'Make a key' }));
  const dialog = await screen.findByRole('dialog', { name: 'New API key' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Door');
  await user.click(within(dialog).getByRole('button', { name: 'Read only' }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'Read the audit log' }));
  await user.click(within(dialog).getByRole('button', { name: 'Make a key' }));

  const shown = await screen.findByRole('dialog', { name: 'The key of Door' });
  expect(within(shown).getByRole('textbox', { name: 'API key' }).textContent).toBe(SECRET);
  const { body } = calls.find(({ id }) => id === 'createApiKey')!;
  expect(body.scopes).toEqual(presetScopes('read').filter((scope) => scope !== 'audit:read'));
  expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.now() + 89 * 86_400_000);

  await user.click(within(shown).getByRole('button', { name: 'I have copied it' }));
  await expect.poll(() => screen.queryByText(SECRET)).toBeNull();
});

it('rotates with a grace for the old key', async () => {
  const { user, calls } = await renderApp({
    path: '/api-keys',
    routes: { listApiKeys: { items: [key] }, rotateApiKey: { ...key, key: SECRET } },
  });
  await user.click(await screen.findByRole('button', { name: 'Rotate Door' }));
  const dialog = await screen.findByRole('dialog', { name: 'Rotate Door' });
  await user.click(within(dialog).getByRole('combobox'));
  await user.click(await screen.findByRole('option', { name: 'day' }));
  await user.click(within(dialog).getByRole('button', { name: 'Rotate' }));
  await screen.findByText(SECRET);
  expect(calls.find(({ id }) => id === 'rotateApiKey')?.body).toEqual({ graceMinutes: 1440 });
});

it('revokes only after the consequence was read', async () => {
  const { user, calls } = await renderApp({
    path: '/api-keys',
    routes: { listApiKeys: { items: [key] }, revokeApiKey: undefined as never },
  });
  await user.click(await screen.findByRole('button', { name: 'Revoke Door' }));
  const dialog = await screen.findByRole('dialog', { name: 'Revoke Door' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  expect(calls.some(({ id }) => id === 'revokeApiKey')).toBe(false);
});

it('lets an auditor see keys but not change them', async () => {
  await renderApp({ path: '/api-keys', role: 'auditor', routes: { listApiKeys: { items: [key] } } });
  await screen.findByText('Door');
  expect(screen.queryByRole('button', { name: /Make|Rotate|Revoke/ })).toBeNull();
});
