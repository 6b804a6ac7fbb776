// @vitest-environment jsdom
import type { Job } from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CallOutput } from '../../shared/api-types.js';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';

const JOB = '00000000-0000-4000-8000-000000000041';
const aPack = (id: string, isActive: boolean) => ({
  id,
  version: 1,
  isActive,
  embedderId: id,
  dimension: 512,
  summary: 'The default.',
  networks: [{ key: 'arcface-512', license: 'MIT', bytes: 13_000_000 }],
  calibration: { run: 'lfw-dev 2026', fmr: 1e-4, fnmr: 0.03 },
  templates: isActive ? 240 : 0,
});
const models: CallOutput<'listModels'> = {
  items: [aPack('mien-512', true), aPack('mien-704', false)],
  history: [{ packId: 'mien-512', by: 'Ada', at: '2026-01-01T00:00:00Z' }],
};
const organization = {
  id: JOB,
  name: 'Hill School',
  timeZone: 'UTC',
  language: 'en' as const,
  createdAt: '2026-01-01T00:00:00Z',
  settings: {
    verificationFmr: 1e-4,
    identificationFpir: 0.01,
    minBonaFideScore: 0.5,
    minEnrollmentQuality: 0.4,
    keepPictures: false,
    recognitionLogDays: 180,
    sightingDays: 730,
    reportDays: 90,
    requireSecondFactor: false,
    faceSignIn: 'off' as const,
    sessionIdleMinutes: 60,
    sessionHours: 12,
  },
};
const aJob: Job = {
  id: JOB,
  kind: 're-embed',
  state: 'running',
  done: 60,
  total: 240,
  result: {},
  priority: 'normal',
  attempts: 0,
  attemptsAllowed: 1,
  createdBy: 'Ada',
  createdAt: '2026-03-01T09:00:00Z',
};

it('tells who must enroll anew before the model is changed, then shows how far it is', async () => {
  let isChanging = false;
  const { user, calls } = await renderApp({
    path: '/models',
    routes: {
      listModels: () =>
        isChanging ? { ...models, reembedding: { jobId: JOB, packId: 'mien-704' } } : models,
      getOrganization: organization,
      activateModel: () => {
        isChanging = true;
        return { jobId: JOB };
      },
      getJob: aJob,
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Change to mien-704' }));
  const dialog = await screen.findByRole('dialog', { name: 'Change to mien-704' });
  expect(await within(dialog).findByText(/everybody must be enrolled anew/)).toBeDefined();
  await user.click(within(dialog).getByRole('checkbox'));
  await user.click(within(dialog).getByRole('button', { name: 'Change to this model' }));
  expect(await screen.findByText('60 of 240')).toBeDefined();
  expect(calls.find(({ id }) => id === 'activateModel')?.body).toEqual({ acceptOutdated: true });
  await waitFor(() => expect(screen.queryByRole('button', { name: /Change to/ })).toBeNull());
});

it('says why a change was refused', async () => {
  const { user } = await renderApp({
    path: '/models',
    routes: {
      listModels: models,
      getOrganization: organization,
      activateModel: () =>
        problemAnswer(409, 'models.people-without-picture', 'Accept that 12 people enroll anew.'),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Change to mien-704' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Change to this model' }));
  expect(await within(dialog).findByText('Accept that 12 people enroll anew.')).toBeDefined();
});

it('shows an auditor what was measured, and no way to change it', async () => {
  await renderApp({ path: '/models', role: 'auditor', routes: { listModels: models } });
  expect(await screen.findAllByText('lfw-dev 2026')).toHaveLength(2);
  expect(screen.getByText(/Activated by Ada on/)).toBeDefined();
  expect(screen.queryByRole('button', { name: /Change to/ })).toBeNull();
});
