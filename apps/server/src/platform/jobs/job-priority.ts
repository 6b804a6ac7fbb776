import type { JobPriority } from '@mien/contracts';

const NUMBERS: Readonly<Record<JobPriority, number>> = { low: -10, normal: 0, high: 10 };

/** As it is stored; a higher number goes first. */
export const priorityNumber = (priority: JobPriority): number => NUMBERS[priority];

export function priorityName(priority: number): JobPriority {
  if (priority === 0) return 'normal';
  return priority > 0 ? 'high' : 'low';
}
