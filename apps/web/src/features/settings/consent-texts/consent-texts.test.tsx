// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../../testing/render-app.js';
import type { ConsentText } from './current-texts.js';

const text: ConsentText = {
  id: '00000000-0000-4000-8000-000000000001',
  purpose: 'recognition',
  version: 1,
  language: 'en',
  title: 'Recognition',
  body: 'We recognize you.',
  publishedAt: '2026-01-01T00:00:00Z',
};

it('publishes a sample in two languages after telling what follows', async () => {
  const { user, calls } = await renderApp({
    path: '/consent-texts',
    routes: { listConsentTexts: { items: [] }, publishConsentText: { items: [text] } },
  });
  await user.click(await screen.findByRole('button', { name: 'Write a text: Recognition' }));
  const dialog = await screen.findByRole('dialog', { name: 'Consent: Recognition' });
  const publish = within(dialog).getByRole('button', { name: 'Publish version 1' });
  expect(publish).toHaveProperty('disabled', true);
  expect(within(dialog).getByText(/From now on people can consent/)).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Start from a sample' }));
  await waitFor(() => expect(publish).toHaveProperty('disabled', false));
  await user.click(within(dialog).getByRole('tab', { name: 'العربية' }));
  await user.click(await within(dialog).findByRole('button', { name: 'Start from a sample' }));
  await waitFor(() =>
    expect(within(dialog).getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'التعرّف على وجهك'),
  );
  await user.click(publish);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { body } = calls.find(({ id }) => id === 'publishConsentText')!;
  expect(body.purpose).toBe('recognition');
  expect(body.texts.map((one: ConsentText) => one.language)).toEqual(['en', 'ar']);
  expect(body.texts[0].body).toContain('Hill School would like to recognize you');
});

it('warns that a new version makes given consents outdated', async () => {
  const { user } = await renderApp({
    path: '/consent-texts',
    routes: { listConsentTexts: { items: [text] } },
  });
  await user.click(await screen.findByRole('button', { name: 'New version: Recognition' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('textbox', { name: 'Text' })).toHaveProperty('value', 'We recognize you.');
  expect(within(dialog).getByText(/marked as outdated/)).toBeDefined();
});

it('lets those without the right read only', async () => {
  const { user } = await renderApp({
    path: '/consent-texts',
    role: 'auditor',
    routes: { listConsentTexts: { items: [text] } },
  });
  await user.click(await screen.findByRole('button', { name: 'Read the text' }));
  expect(await screen.findByText('We recognize you.')).toBeDefined();
  expect(screen.queryByRole('button', { name: /New version/ })).toBeNull();
});
