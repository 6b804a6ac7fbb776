import { type GramMatrix, gramRow } from '../training/gram-matrix.js';
import type { Pace } from '../training/pace.js';
import { type FoldPlan, foldOf } from './folds.js';
import type { IdentificationSystem } from './identification-system.js';
import { type ProbeOutcome, searchProbe } from './probe-outcomes.js';

/**
 * Train on each fold's rest and search its probes: every outcome is of a probe, and every stranger of a person, that the
 * system never saw. Systems run on the same folds have their outcomes in the same order.
 */
export async function runFolds(
  system: IdentificationSystem,
  input: { readonly gram: GramMatrix; readonly subjectOf: Int32Array; readonly plan: FoldPlan },
  pace: Pace,
): Promise<readonly ProbeOutcome[]> {
  const { gram, subjectOf, plan } = input;
  const outcomes: ProbeOutcome[] = [];
  for (let fold = 0; fold < plan.folds; fold++) {
    const { training, mated, strangers } = foldOf(plan, subjectOf, fold);
    const scorer = await system.fit(training);
    for (const template of [...mated, ...strangers]) {
      const subject = subjectOf[template]!;
      const known = plan.strangerFold[subject] === fold ? undefined : subject;
      outcomes.push(searchProbe(scorer, gramRow(gram, template), fold, known));
      await pace();
    }
  }
  return outcomes;
}
