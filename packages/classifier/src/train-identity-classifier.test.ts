import { DimensionMismatchError, restoreEmbedding, toEmbedding } from '@mien/biometrics';
import { syntheticIdentities } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { classify } from './classify.js';
import { EmbedderMismatchError, InvalidTrainingOptionError, TooFewSubjectsError } from './errors.js';
import { serializeClassifier } from './storage/classifier-file.js';
import { crossValidate, trainIdentityClassifier } from './train-identity-classifier.js';
import type { TrainingProgress } from './training/training-options.js';

const EMBEDDER = 'test-64@1';
/** `enrolled` people, three training templates and one probe each, then `strangers` with one probe each. */
function scene({ enrolled = 20, strangers = 40, spread = 0.8, seed = 11 } = {}) {
  const people = syntheticIdentities({
    subjects: enrolled + strangers,
    templatesPerSubject: 4,
    dimension: 64,
    spread,
    seed,
  });
  const numbered = people.map((template, i) => ({ ...template, person: Math.floor(i / 4), place: i % 4 }));
  return {
    samples: numbered.filter(({ person, place }) => person < enrolled && place > 0),
    probes: numbered.filter(({ person, place }) => person < enrolled && place === 0),
    strangers: numbered.filter(({ person, place }) => person >= enrolled && place === 0),
  };
}
const options = { embedderId: EMBEDDER, targetFpir: 0.05 };
const probeOf = ({ embedding }: { embedding: ReturnType<typeof toEmbedding> }) => ({
  embedding,
  embedderId: EMBEDDER,
});

describe('a classifier of well separated people', () => {
  it('knows the enrolled, and strangers as strangers', async () => {
    const { samples, probes, strangers } = scene();
    const { classifier } = await trainIdentityClassifier(samples, options);
    const known = probes.map((probe) => ({ probe, found: classify(classifier, probeOf(probe)) }));
    expect(
      known.filter(({ probe, found }) => found.candidates[0]!.subjectId === probe.subjectId),
    ).toHaveLength(probes.length);
    expect(known.filter(({ found }) => found.outcome === 'match').length).toBeGreaterThanOrEqual(18);
    const admitted = strangers.filter((probe) => classify(classifier, probeOf(probe)).outcome !== 'unknown');
    expect(admitted.length).toBeLessThanOrEqual(6);
  });

  it('is surer of the right person than of a stranger', async () => {
    const { samples, probes, strangers } = scene();
    const { classifier } = await trainIdentityClassifier(samples, options);
    const probability = (probe: (typeof probes)[number]) =>
      classify(classifier, probeOf(probe)).candidates[0]!.probability;
    const median = (probabilities: number[]) =>
      probabilities.sort((a, b) => a - b)[probabilities.length >> 1];
    expect(median(probes.map(probability))).toBeGreaterThan(0.9);
    expect(median(strangers.map(probability))).toBeLessThan(0.2);
  });

  it('reports counts, errors of three systems on the same probes, and a verdict', async () => {
    const { samples } = scene();
    const { report } = await trainIdentityClassifier(samples, options);
    expect(report).toMatchObject({
      subjects: 20,
      templates: 60,
      untestedSubjects: 0,
      folds: 5,
      unconverged: 0,
    });
    for (const system of Object.values(report.systems)) {
      expect(system.rankOneErrors).toMatchObject({ errors: 0, trials: 60 });
      expect(system.fpir.trials).toBe(60);
      expect(system.fpir.value).toBeLessThan(0.2);
    }
    expect(report.verdict).toBe('equal');
    expect(report.recommendation).toBe('keep-nearest-template');
    expect(report.calibration.expectedCalibrationError).toBeLessThan(0.2);
  });

  it('is the same to the last bit for the same samples and seed, with other folds for another seed', async () => {
    const { samples } = scene({ enrolled: 6 });
    const train = async (seed: number) =>
      (await trainIdentityClassifier(samples, { ...options, seed })).classifier;
    const [first, again, other] = [await train(1), await train(1), await train(2)];
    expect(serializeClassifier(again)).toEqual(serializeClassifier(first));
    expect(other.weights).toEqual(first.weights);
    expect(other.gate).not.toEqual(first.gate);
  });
});

describe('unusual galleries', () => {
  it('trains a person with one template but says that the person was not tested', async () => {
    const { samples } = scene({ enrolled: 8 });
    const { classifier, report } = await trainIdentityClassifier(samples.slice(2), options);
    expect(report.untestedSubjects).toBe(1);
    expect(report.systems.classifier.fnir.trials).toBe(21);
    expect(classify(classifier, probeOf(samples[2]!)).candidates[0]!.subjectId).toBe(samples[2]!.subjectId);
  });

  it('measures three people, the fewest there can be, without pretending to be sure', async () => {
    const { samples } = scene({ enrolled: 3 });
    const report = await crossValidate(samples, options);
    expect(report.folds).toBe(3);
    expect(report.systems.classifier.fpir.upper).toBeGreaterThan(0.3);
  });

  it('refuses two people', async () => {
    const { samples } = scene({ enrolled: 2 });
    await expect(trainIdentityClassifier(samples, options)).rejects.toThrow(TooFewSubjectsError);
  });

  it('calls the probe of two people who share a picture ambiguous or unknown, never a match', async () => {
    const { samples } = scene({ enrolled: 12 });
    const [first] = samples;
    const twin = samples
      .filter(({ person }) => person === 0)
      .map((sample) => ({ ...sample, subjectId: 'twin' }));
    const { classifier, report } = await trainIdentityClassifier([...samples, ...twin], options);
    expect(report.sharedTemplates).toContainEqual([first!.subjectId, 'twin']);
    expect(classify(classifier, probeOf(first!)).outcome).not.toBe('match');
  });

  it('reports the misses that come of people enrolled under each other', async () => {
    const { samples } = scene({ enrolled: 40, spread: 1.6 });
    const mixed = samples.map((sample, i) =>
      i % 3 === 2 ? { ...sample, subjectId: samples[(i + 3) % samples.length]!.subjectId } : sample,
    );
    const report = await crossValidate(mixed, options);
    expect(report.systems.classifier.fnir.value).toBeGreaterThan(0.5);
  });
});

describe('a probe that the classifier cannot judge', () => {
  it('is refused, never unknown', async () => {
    const { samples } = scene({ enrolled: 4 });
    const { classifier } = await trainIdentityClassifier(samples, options);
    const short = toEmbedding(Float32Array.of(1, 2, 3));
    expect(() => classify(classifier, { embedding: short, embedderId: EMBEDDER })).toThrow(
      DimensionMismatchError,
    );
    expect(() => classify(classifier, { ...probeOf(samples[0]!), embedderId: 'other@1' })).toThrow(
      EmbedderMismatchError,
    );
  });

  it('gives as many candidates as asked for, with an outcome that does not depend on it', async () => {
    const { samples, probes } = scene({ enrolled: 8 });
    const { classifier } = await trainIdentityClassifier(samples, options);
    const all = classify(classifier, probeOf(probes[0]!), { limit: 8 });
    const one = classify(classifier, probeOf(probes[0]!), { limit: 1 });
    expect(all.candidates).toHaveLength(8);
    expect(one).toEqual({ outcome: all.outcome, candidates: all.candidates.slice(0, 1) });
    const values = all.candidates.map(({ decisionValue }) => decisionValue);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });
});

describe('training', () => {
  it('tells how far it is, to the end of each stage', async () => {
    const { samples } = scene({ enrolled: 5 });
    const seen: TrainingProgress[] = [];
    await trainIdentityClassifier(samples, { ...options, onProgress: (progress) => seen.push(progress) });
    for (const stage of ['compare', 'validate', 'fit'] as const) {
      const { done, total } = seen.findLast((progress) => progress.stage === stage)!;
      expect(done).toBe(total);
    }
  });

  it('ends at once when cancelled', async () => {
    const { samples } = scene({ enrolled: 30 });
    const controller = new AbortController();
    let after = 0;
    const training = trainIdentityClassifier(samples, {
      ...options,
      signal: controller.signal,
      onProgress: ({ stage, done }) => {
        if (controller.signal.aborted) after++;
        if (stage === 'validate' && done === 7) controller.abort(new Error('enough'));
      },
    });
    await expect(training).rejects.toThrow('enough');
    expect(after).toBe(0);
  });

  it('lets other work of the process run', async () => {
    const { samples } = scene({ enrolled: 60 });
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    await trainIdentityClassifier(samples, options);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(0);
  });

  it.each([
    { option: 'targetFpir', value: { targetFpir: 0 } },
    { option: 'folds', value: { folds: 2 } },
    { option: 'cost', value: { cost: Number.NaN } },
    { option: 'seed', value: { seed: 1.5 } },
    { option: 'embedderId', value: { embedderId: '' } },
  ])('refuses $option out of its range', async ({ option, value }) => {
    const training = trainIdentityClassifier(scene().samples, { ...options, ...value });
    await expect(training).rejects.toThrow(InvalidTrainingOptionError);
    await expect(training).rejects.toThrow(option);
  });

  it('takes 128 as well as 512 dimensions', async () => {
    for (const dimension of [128, 512]) {
      const samples = syntheticIdentities({
        subjects: 5,
        templatesPerSubject: 3,
        dimension,
        spread: 0.5,
        seed: 1,
      });
      const { classifier } = await trainIdentityClassifier(samples, options);
      const embedding = restoreEmbedding(samples[0]!.embedding);
      expect(classify(classifier, { embedding, embedderId: EMBEDDER }).candidates[0]!.subjectId).toBe(
        'subject-0000',
      );
    }
  });
});
