import { expect, it } from 'vitest';
import { createFormat } from '../create-format.js';
import { leaveSpan, leaveWords } from './leave-span.js';

const ZONE = 'Europe/Berlin';
const format = createFormat('de', ZONE);

it('makes of days a leave from the first midnight to the one after the last, over a change of clocks too', () => {
  const span = leaveSpan({ from: '2026-03-28', to: '2026-03-29' }, ZONE);
  expect(span).toEqual({ startsAt: '2026-03-27T23:00:00.000Z', endsAt: '2026-03-29T22:00:00.000Z' });
  expect(leaveWords(span, format, ZONE)).toBe('28.03.2026 – 29.03.2026');
});

it('says one day once', () => {
  expect(leaveWords(leaveSpan({ from: '2026-05-04', to: '2026-05-04' }, ZONE), format, ZONE)).toBe(
    '04.05.2026',
  );
});

it('makes of hours a leave for part of the day', () => {
  const span = leaveSpan(
    { from: '2026-05-04', to: '2026-05-04', hours: { start: '10:00', end: '11:30' } },
    ZONE,
  );
  expect(span).toEqual({ startsAt: '2026-05-04T08:00:00.000Z', endsAt: '2026-05-04T09:30:00.000Z' });
  expect(leaveWords(span, format, ZONE)).toMatch(/^4\. Mai 2026, 10:00.*11:30 Uhr$/);
});
