import { z } from 'zod';
import { InvalidClassifierReportError } from '../errors.js';

const proportion = z.number().min(0).max(1);
const count = z.number().int().nonnegative();
const rate = z.object({
  value: proportion,
  lower: proportion,
  upper: proportion,
  errors: count,
  trials: z.number().int().positive(),
});
const systemErrors = z.object({ rankOneErrors: rate, fpir: rate, fnir: rate });
const difference = z.object({
  value: z.number(),
  lower: z.number(),
  upper: z.number(),
  onlyFirst: count,
  onlySecond: count,
});
const verdict = z.enum(['better', 'equal', 'worse']);
const comparison = z.object({ verdict, fnir: difference, fpir: difference });

const reportSchema = z.object({
  format: z.literal('mien-classifier-report'),
  version: z.literal(1),
  /** SHA-256 of the classifier file this was measured for, hexadecimal. */
  classifierDigest: z.string().regex(/^[0-9a-f]{64}$/),
  embedderId: z.string().min(1),
  subjects: count,
  templates: count,
  /** People with one template: trained on and used as strangers, never tested as themselves. */
  untestedSubjects: count,
  /** Samples left out because the person already had the very same embedding. */
  duplicates: count,
  /** Pairs of people enrolled with the very same picture. */
  sharedTemplates: z.array(z.tuple([z.string(), z.string()])),
  /** Machines that stopped before the optimum, of the final classifier. */
  unconverged: count,
  folds: count,
  seed: z.number().int(),
  cost: z.number().positive(),
  targetFpir: proportion,
  /** All on the same held-out probes; thresholds chosen on folds other than the probe's. */
  systems: z.object({
    classifier: systemErrors,
    nearestTemplate: systemErrors,
    /** Mean template per person with scores normalized by the other people, as the gallery identifies. */
    normalizedCentroid: systemErrors,
  }),
  /** The classifier against each; differences below 0 mean fewer errors of the classifier. */
  comparisons: z.object({ nearestTemplate: comparison, normalizedCentroid: comparison }),
  /** The less favorable of the two comparisons. */
  verdict,
  /** Of the probability of first candidates, each fold with a sigmoid fitted on the others. */
  calibration: z.object({
    brier: z.number().nonnegative(),
    expectedCalibrationError: proportion,
    bins: z.array(
      z.object({
        from: proportion,
        to: proportion,
        count,
        meanProbability: proportion.optional(),
        shareRight: proportion.optional(),
      }),
    ),
  }),
  recommendation: z.enum(['activate', 'keep-nearest-template']),
});

/** What cross-validation found about one classifier. All rates are proportions in [0, 1]. */
export type ClassifierReport = z.infer<typeof reportSchema>;

/**
 * Read a report that was stored as JSON.
 *
 * @throws {InvalidClassifierReportError} if it is not one, naming the first wrong field.
 */
export function parseClassifierReport(json: string): ClassifierReport {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new InvalidClassifierReportError('it is not JSON', cause);
  }
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidClassifierReportError(`${issue?.path.join('.') || 'the whole'}: ${issue?.message}`);
}
