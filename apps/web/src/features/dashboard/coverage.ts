import type { Dashboard } from '@mien/contracts';

export interface CoveragePart {
  readonly state: 'enrolled' | 'outdated' | 'none';
  readonly people: number;
  /** Of all active people, in [0, 1]. */
  readonly share: number;
}

/** Active people by whether they can be recognized. Together the parts are everybody. */
export function coverageOf(people: Dashboard['people']): readonly CoveragePart[] {
  const none = Math.max(0, people.active - people.enrolled - people.outdated);
  return [
    { state: 'enrolled' as const, people: people.enrolled },
    { state: 'outdated' as const, people: people.outdated },
    { state: 'none' as const, people: none },
  ].map((part) => ({ ...part, share: people.active === 0 ? 0 : part.people / people.active }));
}
