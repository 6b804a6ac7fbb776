// @vitest-environment jsdom
import type { Job } from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';

const ID = '00000000-0000-4000-8000-000000000009';
const aJob = (changes: Partial<Job> = {}): Job => ({
  id: ID,
  kind: 'import',
  state: 'running',
  done: 25,
  total: 100,
  result: {},
  priority: 'normal',
  attempts: 0,
  attemptsAllowed: 1,
  createdBy: 'Ada',
  createdAt: '2026-03-01T09:00:00Z',
  ...changes,
});

it('lists jobs with their state and how far they are', async () => {
  await renderApp({ path: '/jobs', routes: { listJobs: { items: [aJob()] } } });
  const table = await screen.findByRole('table', { name: 'Background jobs' });
  const row = within(table).getAllByRole('row')[1]!;
  expect(within(row).getByRole('link', { name: 'Import' })).toHaveProperty('pathname', `/jobs/${ID}`);
  expect(within(row).getByText('Running')).toBeDefined();
  expect(within(row).getByText('25%')).toBeDefined();
});

it('keeps the filters in the address and sends them', async () => {
  const { calls } = await renderApp({ path: '/jobs?state=failed', routes: { listJobs: { items: [] } } });
  await screen.findByText('Nothing fits the filters');
  expect(calls.find(({ id }) => id === 'listJobs')?.query.get('state')).toBe('failed');
});

it('stops a running job and offers to go on with it', async () => {
  let job = aJob();
  const { user } = await renderApp({
    path: `/jobs/${ID}`,
    routes: {
      getJob: () => job,
      cancelJob: () => {
        job = aJob({ state: 'cancelled' });
        return job;
      },
      resumeJob: () => aJob(),
    },
  });
  expect(await screen.findByText('25 of 100')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await user.click(await screen.findByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull());
});

it('shows what came of a finished job, in words', async () => {
  await renderApp({
    path: `/jobs/${ID}`,
    routes: { getJob: aJob({ state: 'done', done: 100, result: { created: 96, duplicate: 4 } }) },
  });
  const table = await screen.findByRole('table', { name: 'Result' });
  expect(within(table).getByRole('row', { name: 'Duplicate 4' })).toBeDefined();
});

it('lets an auditor look but not stop', async () => {
  await renderApp({ path: `/jobs/${ID}`, role: 'auditor', routes: { getJob: aJob() } });
  await screen.findByText('25 of 100');
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

it('says why a list could not be had, and tries again', async () => {
  let isBroken = true;
  const { user } = await renderApp({
    path: '/jobs',
    routes: {
      listJobs: () =>
        isBroken ? problemAnswer(403, 'access.denied', 'Ask an administrator.') : { items: [aJob()] },
    },
  });
  await screen.findByRole('alert');
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('table', { name: 'Background jobs' });
});
