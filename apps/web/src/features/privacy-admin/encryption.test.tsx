// @vitest-environment jsdom
import type { Job } from '@mien/contracts';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const JOB = '00000000-0000-4000-8000-000000000061';
const aJob: Job = {
  id: JOB,
  kind: 'key-rotation',
  state: 'running',
  done: 10,
  total: 40,
  result: {},
  priority: 'normal',
  attempts: 0,
  attemptsAllowed: 1,
  createdBy: 'Ada',
  createdAt: '2026-03-01T09:00:00Z',
};
const state = {
  masterKeyId: 'mk-1',
  masterKeySource: 'file' as const,
  dataKeyVersion: 3,
  createdAt: '2026-01-01T00:00:00Z',
  outdatedRows: 0,
};

it('makes a new key after a question, and shows how far the sealing is', async () => {
  const { user } = await renderApp({
    path: '/encryption',
    routes: { getEncryption: state, listJobs: { items: [] }, rotateKey: { jobId: JOB }, getJob: aJob },
  });
  expect(await screen.findByText('Version 3')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Make a new key' }));
  const dialog = await screen.findByRole('dialog', { name: 'Make a new key?' });
  await user.click(within(dialog).getByRole('button', { name: 'Make a new key' }));
  expect(await screen.findByText('10 of 40')).toBeDefined();
});

it('shows a rotation that somebody else began', async () => {
  await renderApp({
    path: '/encryption',
    role: 'auditor',
    routes: { getEncryption: state, listJobs: { items: [aJob] }, getJob: aJob },
  });
  expect(await screen.findByText('10 of 40')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Make a new key' })).toBeNull();
});
