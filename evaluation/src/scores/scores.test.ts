import {
  cohortLevel,
  cohortStatistics,
  compare,
  normalizeScore,
  operatingPoint,
  scoreSets,
} from '@mien/biometrics';
import { syntheticIdentities } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { compareAll, matedScores } from './cross-comparisons.js';
import type { FaceSet } from './face-set.js';
import { createFaceScorer } from './score-faces.js';

function aFaceSet(people = 12, pictures = 3): FaceSet {
  const identities = syntheticIdentities({
    subjects: people,
    templatesPerSubject: pictures,
    dimension: 32,
    spread: 0.8,
    seed: 5,
  });
  return {
    name: 'drawn',
    embeddings: identities.map((identity) => identity.embedding),
    files: identities.map((identity) => identity.templateId),
    personOf: Int32Array.from(identities, (_, i) => Math.floor(i / pictures)),
    people: Array.from({ length: people }, (_, i) => String(i)),
    indexOf: new Map(identities.map((identity, i) => [identity.templateId, i])),
  };
}

describe('the faces of a set are compared', () => {
  const set = aFaceSet();
  const scorer = createFaceScorer(set);
  const at = (i: number) => set.embeddings[i]!;

  it('normalizes over everybody but the two compared, as counted by hand', () => {
    const level = (face: number, without: readonly number[]) => {
      const others = set.people.map((_, person) => person).filter((person) => !without.includes(person));
      const means = others.map(
        (person) => [0, 1, 2].reduce((sum, k) => sum + compare(at(face), at(3 * person + k)), 0) / 3,
      );
      return cohortLevel(cohortStatistics(means));
    };
    const expected = normalizeScore(compare(at(4), at(30)), level(4, [1, 10]), level(30, [1, 10]));
    expect(scorer.score(4, 30, 'normalized')).toBeCloseTo(expected, 5);
    expect(scorer.score(4, 30, 'raw')).toBeCloseTo(compare(at(4), at(30)), 6);
    expect(scorer.cohortPeople).toBe(10);
  });

  it('counts every two people’s pictures once, and each person’s with themselves', async () => {
    const { raw } = await compareAll(scorer, {});
    const nonMated: number[] = [];
    for (let a = 0; a < 36; a++) {
      for (let b = 0; b < a; b++)
        if (set.personOf[a] !== set.personOf[b]) nonMated.push(scorer.score(a, b, 'raw'));
    }
    expect(raw.nonMated).toBe(nonMated.length);
    expect(matedScores(scorer, 'raw')).toHaveLength(12 * 3);
    const threshold = raw.thresholdAt(0.05);
    const brute = operatingPoint(scoreSets([1], nonMated), threshold).fmr;
    expect(brute).toBeLessThanOrEqual(0.05);
    expect(raw.falseMatchesAt(threshold)).toBe(Math.round(brute * nonMated.length));
    const [rate] = raw.ratesAt([threshold]);
    expect(rate).toMatchObject({ errors: raw.falseMatchesAt(threshold), trials: nonMated.length });
    expect(rate!.upper).toBeGreaterThan(rate!.value);
  });

  it('leaves scores raw when nobody else is there', () => {
    const pair = createFaceScorer(aFaceSet(3));
    expect(pair.score(0, 3, 'normalized')).toBe(pair.score(0, 3, 'raw'));
  });
});
