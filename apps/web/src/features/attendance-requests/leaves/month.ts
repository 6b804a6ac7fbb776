import type { Leave } from '@mien/contracts';
import { localDay } from '../../../shared/local-day.js';

/** Every day of a month such as `2026-03`. */
export function daysOfMonth(month: string): readonly string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

export interface PersonLeaves {
  readonly personId: string;
  readonly name: string;
  /** Leave of each day, in the order of the days. */
  readonly days: readonly (Leave | undefined)[];
}

/** Who has leave on which of these days, by name; what was refused or withdrawn is none. */
export function leavesByPerson(
  leaves: readonly Leave[],
  days: readonly string[],
  zone: string,
): readonly PersonLeaves[] {
  const rows = new Map<string, { name: string; days: (Leave | undefined)[] }>();
  for (const leave of leaves) {
    if (leave.withdrawnAt || leave.approval === 'refused') continue;
    const first = localDay(new Date(leave.startsAt), zone);
    const last = localDay(new Date(Date.parse(leave.endsAt) - 1), zone);
    const row = rows.get(leave.person.id) ?? { name: leave.person.name, days: days.map(() => undefined) };
    rows.set(leave.person.id, {
      ...row,
      days: row.days.map((before, index) => {
        const day = days[index] ?? '';
        return day >= first && day <= last ? leave : before;
      }),
    });
  }
  return [...rows]
    .map(([personId, row]) => ({ personId, ...row }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
