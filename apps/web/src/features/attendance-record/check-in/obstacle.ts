import type { CallOutput } from '../../../shared/api-types.js';

export type CheckInTerms = CallOutput<'getCheckInTerms'>;

/** Why one cannot check in by phone now, what comes first of it. */
export type Obstacle = 'nothing-open' | 'other-network' | 'no-consent' | 'not-enrolled';

export function obstacleOf(terms: CheckInTerms): Obstacle | undefined {
  if (terms.sessions.length === 0) return 'nothing-open';
  if (!terms.isOnNetwork) return 'other-network';
  if (!terms.hasConsent) return 'no-consent';
  return terms.isEnrolled ? undefined : 'not-enrolled';
}
