import type { RejectReason } from '@mien/biometrics';

export type StageName = 'decode' | 'detect' | 'landmarks' | 'align' | 'quality' | 'pad' | 'embed';

/**
 * What a stage says about one picture or one face.
 *
 * A rejection is an expected answer about the picture ("too blurred"), so it is a value.
 * A broken model or a lost runtime is not, so it is thrown.
 */
export type StageResult<T> =
  | { readonly kind: 'pass'; readonly value: T }
  | { readonly kind: 'reject'; readonly stage: StageName; readonly reason: RejectReason };

export const pass = <T>(value: T): StageResult<T> => ({ kind: 'pass', value });
export const reject = (stage: StageName, reason: RejectReason): StageResult<never> => ({
  kind: 'reject',
  stage,
  reason,
});
