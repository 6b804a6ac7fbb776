import { type Calibration, InvalidMeasurementError } from '@mien/biometrics';
import { seededRandom, syntheticIdentities } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { createGallery } from '../create-gallery.js';
import { EmbedderMismatchError, SubjectNotEnrolledError } from '../errors.js';
import { noisyEmbedding, randomEmbedding } from '../testing/random-embedding.js';
import { identify } from './identify.js';
import { verifySubject } from './verify-subject.js';

const random = seededRandom(51);
const people = syntheticIdentities({
  subjects: 60,
  templatesPerSubject: 3,
  dimension: 128,
  spread: 0.5,
  seed: 9,
});
const point = (fmr: number, threshold: number) =>
  ({ fmr, threshold, fmrLower: fmr / 2, fmrUpper: fmr * 2, falseMatches: 30, fnmr: 0.01 }) as const;
const table = {
  points: [point(1e-2, 0.2), point(1e-3, 0.3), point(1e-4, 0.4)],
  likelihood: { intercept: -10, slope: 40, limit: 10 },
};
const calibration: Calibration = {
  format: 1,
  embedderId: 'test@1',
  raw: table,
  normalized: table,
  run: {
    dataset: 'drawn',
    pack: 'test 1',
    measuredAt: '2026-01-01',
    people: 2,
    pictures: 4,
    failuresToAcquire: 0,
    mated: 2,
    nonMated: 2,
  },
};

async function galleryOf(subjects: number) {
  const gallery = await createGallery({ embedderId: 'test@1', dimension: 128, workers: 0 });
  for (const template of people.slice(0, 3 * subjects)) gallery.insert(template);
  return gallery;
}
const framesOf = (nth: number, count = 1) =>
  Array.from({ length: count }, () => noisyEmbedding(random, people[3 * nth]!.embedding, 0.5));

describe('identification', () => {
  const policy = { targetFpir: 0.01 };

  it('names an enrolled person by a normalized score', async () => {
    const decision = await identify(await galleryOf(60), framesOf(7), calibration, policy);
    expect(decision).toMatchObject({ decision: 'match', basis: { form: 'normalized', stricter: [] } });
    expect(decision.candidate!.subjectId).toBe('subject-0007');
    expect(decision.candidates).toHaveLength(60);
  });

  it('gains from several frames of the same person', async () => {
    const gallery = await galleryOf(60);
    const noisy = (count: number) =>
      Array.from({ length: count }, () => noisyEmbedding(random, people[21]!.embedding, 2));
    const one = await identify(gallery, noisy(1), calibration, policy);
    const ten = await identify(gallery, noisy(10), calibration, policy);
    expect(ten.candidate).toMatchObject({ subjectId: 'subject-0007' });
    expect(ten.margin!).toBeGreaterThan(one.margin!);
  });

  it('does not know a stranger', async () => {
    const decision = await identify(await galleryOf(60), [randomEmbedding(random, 128)], calibration, policy);
    expect(decision.decision).toBe('unknown');
  });

  it('is stricter, and says so, with fewer than twenty other people', async () => {
    const decision = await identify(await galleryOf(20), framesOf(7), calibration, policy);
    expect(decision.basis).toMatchObject({ form: 'raw', stricter: ['few-other-people'] });
  });

  it('asks less of a roster than of the whole gallery', async () => {
    const gallery = await galleryOf(60);
    const roster = new Set(['subject-0007', 'subject-0008', 'nobody']);
    const inAll = await identify(gallery, framesOf(7), calibration, policy);
    const onRoster = await identify(gallery, framesOf(7), calibration, policy, roster);
    expect(onRoster.basis.threshold).toBeLessThan(inAll.basis.threshold);
    expect(onRoster.candidates).toHaveLength(2);
    const absent = await identify(gallery, framesOf(9), calibration, policy, roster);
    expect(absent.decision).toBe('unknown');
  });

  it('knows nobody in an empty gallery', async () => {
    expect(await identify(await galleryOf(0), framesOf(1), calibration, policy)).toMatchObject({
      decision: 'unknown',
      candidates: [],
    });
  });

  it('is refused without frames or with the calibration of another embedder', async () => {
    const gallery = await galleryOf(2);
    await expect(identify(gallery, [], calibration, policy)).rejects.toThrow(InvalidMeasurementError);
    const foreign = { ...calibration, embedderId: 'other@2' };
    await expect(identify(gallery, framesOf(1), foreign, policy)).rejects.toThrow(EmbedderMismatchError);
  });
});

describe('verification', () => {
  const policy = { targetFmr: 1e-3 };

  it('believes the person and turns another away', async () => {
    const gallery = await galleryOf(60);
    const verify = (subjectId: string) => verifySubject(gallery, framesOf(7), subjectId, calibration, policy);
    expect(verify('subject-0007')).toMatchObject({ decision: 'match', basis: { form: 'normalized' } });
    expect(verify('subject-0008')).toMatchObject({ decision: 'unknown' });
  });

  it('has no answer about somebody who is not enrolled, or in another embedder’s scores', async () => {
    const gallery = await galleryOf(2);
    const verify = (by: Calibration) => verifySubject(gallery, framesOf(1), 'nobody', by, policy);
    expect(() => verify(calibration)).toThrow(SubjectNotEnrolledError);
    expect(() => verify({ ...calibration, embedderId: 'other@2' })).toThrow(EmbedderMismatchError);
  });
});
