import type { Permission } from '@mien/contracts';

/**
 * What a caller is told beside the decision. Scores, evidence and the passive check's score let somebody who tries again
 * and again climb towards a match, so only callers who may read the recognition log get them.
 */
export type Disclosure = 'full' | 'decision';

/** What a caller of these permissions is told. */
export const disclosureTo = ({
  permissions,
}: {
  readonly permissions: ReadonlySet<Permission>;
}): Disclosure => (permissions.has('recognition-log:read') ? 'full' : 'decision');

/** Probabilities others see: two digits. */
const STEPS = 100;

export const roundedProbability = (probability: number, disclosure: Disclosure): number =>
  disclosure === 'full' ? probability : Math.round(probability * STEPS) / STEPS;
