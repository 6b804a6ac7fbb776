// @vitest-environment jsdom
import type { Report, ReportSchedule } from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const ID = '00000000-0000-4000-8000-000000000009';

const aReport = (changes: Partial<Report> = {}): Report => ({
  id: ID,
  subject: { kind: 'monthly-summary', parameters: { month: '2026-03' } },
  format: 'pdf',
  language: 'en',
  state: 'done',
  rowsDone: 2000,
  rowsTotal: 2000,
  bytes: 400_000,
  requestedBy: 'Ada',
  isOwn: true,
  createdAt: '2026-03-01T09:00:00Z',
  ...changes,
});

const aSchedule = (changes: Partial<ReportSchedule> = {}): ReportSchedule => ({
  id: ID,
  name: 'For the board',
  subject: { kind: 'monthly-summary', parameters: { period: 'last-month' } },
  format: 'xlsx',
  language: 'en',
  rhythm: { every: 'month', at: '07:00', dayOfMonth: 1 },
  nextAt: '2026-04-01T05:00:00Z',
  isPaused: false,
  requestedBy: 'Ada',
  isOwn: true,
  ...changes,
});

it('lists reports with what they hold and where to download them', async () => {
  await renderApp({ path: '/reports', routes: { listReports: { items: [aReport()] } } });
  const table = await screen.findByRole('table', { name: 'Reports' });
  expect(within(table).getByText('March 2026')).toBeDefined();
  expect(within(table).getByText(/2,000 rows/)).toBeDefined();
  const link = within(table).getByRole('link', { name: 'Download' });
  expect(link.getAttribute('href')).toBe(`/api/v1/reports/${ID}/file`);
});

it('says how far a report is, and why one failed', async () => {
  const items = [
    aReport({ state: 'running', rowsDone: 500 }),
    aReport({ id: ID.replace('9', '8'), state: 'failed', error: 'Choose fewer days.' }),
  ];
  await renderApp({ path: '/reports', routes: { listReports: { items } } });
  await screen.findByText('Choose fewer days.');
  const bar = screen.getByRole('progressbar', { hidden: true });
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  expect(screen.queryByText('Download')).toBeNull();
});

it('shows what a report will hold before it is made, and asks for it', async () => {
  const { calls, user } = await renderApp({
    path: '/reports/new',
    routes: {
      listCourses: { items: [] },
      previewReport: { rows: 1, columns: ['Name'], sample: [['Ada']] },
      requestReport: aReport(),
      listReports: { items: [aReport()] },
    },
  });
  await user.click(await screen.findByText('Monthly summary'));
  const preview = await screen.findByRole('table', { name: 'What it will hold' });
  expect(within(preview).getByText('Ada')).toBeDefined();
  await user.click(screen.getByText('Make the report'));
  await screen.findByRole('table', { name: 'Reports' });
  const asked = calls.find(({ id }) => id === 'requestReport');
  expect(asked?.body).toMatchObject({ subject: { kind: 'monthly-summary' }, format: 'pdf', language: 'en' });
});

it('schedules a report under a name, and pauses it', async () => {
  let schedule = aSchedule();
  const { calls, user } = await renderApp({
    path: '/reports/new?kind=monthly-summary',
    routes: {
      listCourses: { items: [] },
      previewReport: { rows: 0, columns: [], sample: [] },
      createReportSchedule: aSchedule(),
      listReportSchedules: () => ({ items: [schedule] }),
      changeReportSchedule: () => {
        schedule = aSchedule({ isPaused: true, nextAt: undefined });
        return schedule;
      },
    },
  });
  await user.click(await screen.findByText('Again and again', { selector: 'label *' }));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'For the board');
  await user.click(screen.getByText('Schedule it'));
  await user.click(await screen.findByRole('button', { name: 'Pause' }));
  await screen.findByText('Paused');
  expect(calls.find(({ id }) => id === 'createReportSchedule')?.body).toMatchObject({
    name: 'For the board',
    subject: { parameters: { period: 'last-month' } },
    rhythm: { every: 'week', at: '07:00', weekday: 1 },
  });
});

it('offers a teacher no log of the organization', async () => {
  await renderApp({ path: '/reports/new', role: 'teacher', routes: {} });
  await screen.findByRole('button', { name: /Daily register/ });
  await waitFor(() => expect(screen.queryByRole('button', { name: /Audit log/ })).toBeNull());
});
