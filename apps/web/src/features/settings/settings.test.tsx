// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';
import type { Organization } from './draft.js';
import { anOrganization } from './testing/an-organization.js';
import type { OperatingPoint } from './thresholds/preview-threshold.js';

const point: OperatingPoint = {
  packId: 'mien-512',
  embedderId: 'e',
  enrolledPeople: 240,
  verification: { targetFmr: 1e-4, fmr: 1e-4, threshold: 0.3, scoreForm: 'normalized' },
  identification: { targetFpir: 0.01, fmr: 4e-5, threshold: 0.33, scoreForm: 'normalized' },
  curve: [
    { threshold: 0.2, fmr: 1e-2, fnmr: 0.005 },
    { threshold: 0.3, fmr: 1e-4, fnmr: 0.03 },
    { threshold: 0.4, fmr: 1e-6, fnmr: 0.09 },
  ],
};
const routes = {
  getOrganization: anOrganization,
  getOperatingPoint: point,
  updateOrganization: ({ body }: { body: Partial<Organization> }) => ({
    ...anOrganization,
    ...body,
    settings: { ...anOrganization.settings, ...body.settings },
  }),
};

it('says in words what the rates mean and what they cost', async () => {
  await renderApp({ path: '/settings?tab=recognition', routes });
  expect(
    await screen.findByText('About 1 in 10,000 strangers would be taken for the person they claim to be.'),
  ).toBeDefined();
  expect(
    screen.getByText('With 240 people enrolled, about 1 in 100 strangers would be named as somebody.'),
  ).toBeDefined();
  expect(screen.getByText(/about 3% of attempts by the right person are refused/)).toBeDefined();
});

it('explains a rate before it is saved, and saves only what changed', async () => {
  const { user, calls } = await renderApp({ path: '/settings?tab=recognition', routes });
  const strangers = await screen.findByRole('textbox', { name: 'Strangers who may pass' });
  await user.clear(strangers);
  await user.type(strangers, '1000000');
  expect(await screen.findByText(/About 1 in 1,000,000 strangers/)).toBeDefined();
  expect(screen.getByText(/about 9% of attempts/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull());
  expect(calls.find(({ id }) => id === 'updateOrganization')?.body).toEqual({
    settings: { verificationFmr: 1e-6 },
  });
});

it('keeps what was typed when saving fails, and says why', async () => {
  const { user } = await renderApp({
    path: '/settings',
    routes: {
      ...routes,
      updateOrganization: () => problemAnswer(409, 'anOrganization.name-taken', 'Choose another name.'),
    },
  });
  const name = await screen.findByRole('textbox', { name: /Name of the organization/ });
  await user.type(name, ' II');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Choose another name.')).toBeDefined();
  expect(name).toHaveProperty('value', 'Hill School II');
});

it('asks before unsaved changes are lost', async () => {
  const { user, router } = await renderApp({ path: '/settings?tab=privacy', routes });
  await user.click(await screen.findByRole('switch', { name: /Keep the enrolled pictures/ }));
  expect(screen.getByText(/everybody must be enrolled anew/)).toBeDefined();
  void router.navigate({ to: '/jobs' });
  const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(router.state.location.pathname).toBe('/settings');
});

it('deletes the organization only after its name was typed', async () => {
  const { user } = await renderApp({ path: '/settings?tab=danger', routes });
  const act = await screen.findByRole('button', { name: 'Delete the organization' });
  expect(act).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: /Type the name/ }), 'Hill school');
  expect(act).toHaveProperty('disabled', true);
  await user.clear(screen.getByRole('textbox', { name: /Type the name/ }));
  await user.type(screen.getByRole('textbox', { name: /Type the name/ }), 'Hill School');
  expect(act).toHaveProperty('disabled', false);
});

it('hides deletion from administrators, who may not', async () => {
  await renderApp({ path: '/settings', role: 'admin', routes });
  await screen.findByRole('tab', { name: 'General' });
  expect(screen.queryByRole('tab', { name: 'Delete' })).toBeNull();
});

it('keeps attendance for seven years until another time is set', async () => {
  const { user, calls } = await renderApp({ path: '/settings?tab=privacy', routes });
  const days = await screen.findByRole('textbox', { name: 'Keep attendance, days' });
  expect(days).toHaveProperty('value', '2557');
  await user.clear(days);
  await user.type(days, '365');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await expect
    .poll(() => calls.find(({ id }) => id === 'updateOrganization')?.body)
    .toEqual({ settings: { attendanceDays: 365 } });
});
