import type { ClassifierReport } from './evaluation/classifier-report.js';

/** Who takes responsibility for using a classifier that measured worse, and why. */
export interface ActivationOverride {
  readonly by: string;
  readonly reason: string;
}

export type ActivationDecision =
  | { readonly kind: 'activate'; readonly override?: ActivationOverride }
  | {
      readonly kind: 'refuse';
      readonly reason: 'no-report' | 'report-of-another-classifier' | 'worse-than-nearest-template';
    };

/**
 * May this classifier judge probes?
 *
 * Only with a report on exactly these bytes; one that measured worse than a baseline needs somebody's word for it. An
 * override never stands in for a report.
 *
 * @param digest `classifierDigest` of the classifier to activate.
 */
export function decideActivation(
  digest: string,
  report: ClassifierReport | undefined,
  override?: ActivationOverride,
): ActivationDecision {
  if (report === undefined) return { kind: 'refuse', reason: 'no-report' };
  if (report.classifierDigest !== digest) return { kind: 'refuse', reason: 'report-of-another-classifier' };
  if (report.verdict !== 'worse') return { kind: 'activate' };
  if (override === undefined) return { kind: 'refuse', reason: 'worse-than-nearest-template' };
  return { kind: 'activate', override };
}
