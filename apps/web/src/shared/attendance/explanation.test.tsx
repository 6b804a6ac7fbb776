// @vitest-environment jsdom

import { MantineProvider } from '@mantine/core';
import { type ExplanationLine, type LanguageTag, languageTag } from '@mien/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTranslations } from '../../i18n/i18n.js';
import { ExplanationList } from './explanation-list.js';

const AT = '2026-03-02T08:03:00Z';
const sighting = {
  id: '7b7c0d1e-0000-4000-8000-0000000000f1',
  at: AT,
  source: 'camera',
  place: 'Hall',
  probability: 0.998,
} as const;
const mark = {
  id: '7b7c0d1e-0000-4000-8000-0000000000f2',
  at: AT,
  byName: 'Tom',
  status: 'late',
  arrivedAt: '2026-03-02T08:12:00Z',
  reason: 'The bus',
  way: 'manual',
  approval: 'not-needed',
} as const;

/** Every code of the API, some of them twice where the words differ. */
const LINES: readonly ExplanationLine[] = [
  { code: 'marked', mark },
  { code: 'mark-waiting', mark },
  { code: 'mark-refused', mark },
  { code: 'mark-undone', mark },
  { code: 'instead-of', status: 'absent' },
  { code: 'on-leave', kind: 'medical', from: AT, to: AT },
  { code: 'came', sighting },
  { code: 'on-time', minutes: 3, limit: 5 },
  { code: 'late', minutes: 12, limit: 5 },
  { code: 'missed', minutes: 40, limit: 30 },
  { code: 'left', sighting },
  { code: 'left-early', minutes: 20, limit: 5 },
  { code: 'stayed' },
  { code: 'no-check-out' },
  { code: 'too-short', minutes: 10, neededMinutes: 23 },
  { code: 'not-yet', until: AT },
  { code: 'not-seen' },
  { code: 'left-unseen', sighting },
  { code: 'doubtful', sighting, limit: 0.9 },
  { code: 'elsewhere', sighting, room: '12' },
  { code: 'failed-attempt', at: AT },
  { code: 'failed-attempt', at: AT, place: 'Door' },
  { code: 'outage', from: AT, to: '2026-03-02T09:00:00Z' },
  { code: 'outage', from: AT },
  { code: 'stay', came: sighting, went: { ...sighting, at: '2026-03-02T15:00:00Z' } },
  { code: 'stay', came: sighting },
  { code: 'stay', came: sighting, isForgotten: true },
  { code: 'worked', minutes: 400, plannedMinutes: 480 },
  { code: 'break', minutes: 10, deductedMinutes: 20 },
  { code: 'overtime', minutes: 30 },
  { code: 'locked', at: AT, reason: 'Reported' },
  { code: 'canceled', by: 'exception', reason: 'Storm' },
  { code: 'canceled', by: 'holiday' },
  { code: 'canceled', by: 'timetable' },
];

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = async (language: LanguageTag, timeZone: string) => {
  const translations = await startTranslations(language);
  await translations.loadNamespaces(['attendance', 'explanation']);
  render(
    <I18nextProvider i18n={translations}>
      <QueryClientProvider client={new QueryClient()}>
        <MantineProvider>
          <ExplanationList lines={LINES} timeZone={timeZone} />
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
};

it.each(languageTag.options)('says every reason in %s, with every value filled in', async (language) => {
  const said = await show(language, 'Europe/Berlin');
  expect(said).toHaveLength(LINES.length);
  expect(said.filter((text) => text.trim() === '' || /\{\{|explain\.|source\.|undefined/.test(text))).toEqual(
    [],
  );
  expect(new Set(said).size).toBe(LINES.length);
});

it('tells times on the clocks of the course', async () => {
  const said = await show('de', 'Asia/Kathmandu');
  expect(said[6]).toMatch(/^Gekommen um 13:48: Kamera Hall \(zu 99,8\s% sicher\)\.$/);
});

it('quotes what somebody wrote', async () => {
  const said = await show('en', 'UTC');
  expect(said[0]).toMatch(/^Tom entered on Mar 2, 2026, 8:03.AM: Late, came at 8:12.AM\.The bus$/);
});
