// @vitest-environment jsdom
import type { Dashboard } from '@mien/contracts';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aSession } from '../../testing/a-session.js';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';

const aDashboard = (changes: Partial<Dashboard> = {}): Dashboard => ({
  people: { active: 240, enrolled: 200, outdated: 10, withoutConsent: 12 },
  recognitions: { today: 50, matched: 40, rejected: 5, corrected: 1 },
  byDay: [{ day: '2026-03-01', match: 40, ambiguous: 2, unknown: 3, rejected: 5 }],
  rejections: [{ reason: 'too-dark', count: 5 }],
  probabilities: [{ from: 0.95, count: 40 }],
  enrollmentsByDay: [{ day: '2026-03-01', count: 12 }],
  latency: { p50Ms: 48, p95Ms: 120 },
  openAlerts: 0,
  runningJobs: 0,
  ...changes,
});
const empty = aDashboard({
  people: { active: 0, enrolled: 0, outdated: 0, withoutConsent: 0 },
  recognitions: { today: 0, matched: 0, rejected: 0, corrected: 0 },
  byDay: [],
  rejections: [],
  probabilities: [],
  enrollmentsByDay: [],
});
const texts = {
  items: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      purpose: 'recognition' as const,
      version: 1,
      language: 'en' as const,
      title: 'Recognition',
      body: 'We …',
      publishedAt: '2026-01-01T00:00:00Z',
    },
  ],
};

it('shows the figures one looks at first, with their share', async () => {
  await renderApp({ path: '/dashboard', routes: { getDashboard: aDashboard(), listConsentTexts: texts } });
  const matched = (await screen.findByText('Matched today')).parentElement!;
  expect(within(matched).getByRole('definition').textContent).toBe('4080% of today');
  expect(screen.getByText('95 % within 120 ms')).toBeDefined();
});

it('describes every chart in a sentence and gives its figures as a table', async () => {
  const { user } = await renderApp({
    path: '/dashboard',
    routes: { getDashboard: aDashboard(), listConsentTexts: texts },
  });
  const figure = (await screen.findByText('Why pictures were not usable')).closest('figure')!;
  expect(within(figure).getByText('Most frequent: Too dark (5).')).toBeDefined();
  await user.click(within(figure).getByRole('button', { name: 'Show as table' }));
  expect(within(figure).getByRole('row', { name: 'Too dark 5' })).toBeDefined();
});

it('leads a new organization through its first steps', async () => {
  await renderApp({ path: '/dashboard', routes: { getDashboard: empty, listConsentTexts: { items: [] } } });
  const steps = await screen.findByRole('region', { name: 'First steps' });
  expect(within(steps).getByText('1 of 5 done')).toBeDefined();
  expect(within(steps).getByRole('link', { name: 'Add people' })).toHaveProperty('pathname', '/people');
  expect(within(steps).queryByRole('link', { name: /second factor/ })).toBeNull();
});

it('asks for the chosen number of days', async () => {
  const { user, calls } = await renderApp({
    path: '/dashboard?days=7',
    routes: { getDashboard: aDashboard(), listConsentTexts: texts },
  });
  await user.click(await screen.findByRole('radio', { name: '90 days' }));
  await screen.findByText('Matched today');
  const asked = calls.filter(({ id }) => id === 'getDashboard').map(({ query }) => query.get('days'));
  expect(new Set(asked)).toEqual(new Set(['7', '90']));
});

it('points to open alerts and running jobs', async () => {
  await renderApp({
    path: '/dashboard',
    routes: { getDashboard: aDashboard({ openAlerts: 2, runningJobs: 1 }), listConsentTexts: texts },
  });
  expect(await screen.findByText('2 alerts wait for somebody to look at them.')).toBeDefined();
  expect(screen.getByText('1 background job is running.')).toBeDefined();
});

it('spares a teacher what only administrators can do', async () => {
  await renderApp({
    path: '/dashboard',
    role: 'teacher',
    routes: { getSession: aSession('teacher'), getDashboard: empty },
  });
  await screen.findByText('Recognitions today');
  expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
});

it('says what failed', async () => {
  await renderApp({
    path: '/dashboard',
    routes: { getDashboard: () => problemAnswer(403, 'access.denied', 'Ask an administrator for access.') },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Ask an administrator for access.');
});
