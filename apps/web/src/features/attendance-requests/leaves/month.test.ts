import type { Leave } from '@mien/contracts';
import { expect, it } from 'vitest';
import { daysOfMonth, leavesByPerson } from './month.js';

const ZONE = 'Europe/Berlin';
const aLeave = (name: string, startsAt: string, endsAt: string, changes: Partial<Leave> = {}): Leave => ({
  id: `${name}-${startsAt}`,
  person: { id: name, name },
  startsAt,
  endsAt,
  kind: 'medical',
  approval: 'approved',
  requestedBy: 'Office',
  createdAt: startsAt,
  ...changes,
});

it('knows the days of each month', () => {
  expect(daysOfMonth('2026-02')).toHaveLength(28);
  expect(daysOfMonth('2028-02').at(-1)).toBe('2028-02-29');
  expect(daysOfMonth('2026-12').at(-1)).toBe('2026-12-31');
});

it('puts leaves on the days of the zone, a midnight not counted as the next day', () => {
  const days = daysOfMonth('2026-03');
  const rows = leavesByPerson(
    [
      aLeave('Zoe', '2026-03-01T23:00:00Z', '2026-03-03T23:00:00Z'),
      aLeave('Ana', '2026-02-25T23:00:00Z', '2026-03-01T23:00:00Z', { approval: 'waiting' }),
      aLeave('Ana', '2026-03-09T08:00:00Z', '2026-03-09T10:00:00Z'),
      aLeave('Ben', '2026-03-09T08:00:00Z', '2026-03-09T10:00:00Z', { approval: 'refused' }),
      aLeave('Cem', '2026-03-09T08:00:00Z', '2026-03-09T10:00:00Z', { withdrawnAt: '2026-03-01T00:00:00Z' }),
    ],
    days,
    ZONE,
  );
  const shown = rows.map(({ name, days: of }) => [name, days.filter((_, index) => of[index])]);
  expect(shown).toEqual([
    ['Ana', ['2026-03-01', '2026-03-09']],
    ['Zoe', ['2026-03-02', '2026-03-03']],
  ]);
});
