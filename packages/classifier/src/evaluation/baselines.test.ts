import {
  cohortLevel,
  cohortStatistics,
  combineEmbeddings,
  compare,
  type Embedding,
  normalizeScore,
} from '@mien/biometrics';
import { syntheticIdentities } from '@mien/testkit';
import { expect, it } from 'vitest';
import { gramMatrix, gramRow } from '../training/gram-matrix.js';
import { createPace } from '../training/pace.js';
import { nearestTemplate, normalizedCentroid } from './baselines.js';

async function scene(subjects: number) {
  const templates = syntheticIdentities({
    subjects,
    templatesPerSubject: 3,
    dimension: 32,
    spread: 0.8,
    seed: 9,
  });
  const embeddings = templates.map((template) => template.embedding);
  const subjectOf = Int32Array.from(templates, (_, i) => Math.floor(i / 3));
  const gram = await gramMatrix(embeddings, createPace(undefined), () => undefined);
  const training = [...subjectOf.keys()].filter((template) => template % 3 !== 2);
  return { embeddings, subjectOf, gram, training, probe: 2 };
}

it('scores a person by the most similar template', async () => {
  const { embeddings, subjectOf, gram, training, probe } = await scene(5);
  const scorer = await nearestTemplate(subjectOf).fit(training);
  for (const { subject, score } of scorer(gramRow(gram, probe))) {
    const own = [0, 1].map((template) => compare(embeddings[probe]!, embeddings[subject * 3 + template]!));
    expect(score).toBeCloseTo(Math.max(...own), 5);
  }
});

it('scores as the gallery does: mean template, normalized by the other people', async () => {
  const { embeddings, subjectOf, gram, training, probe } = await scene(30);
  const scorer = await normalizedCentroid(gram, subjectOf).fit(training);
  const centroids = Array.from({ length: 30 }, (_, subject) =>
    combineEmbeddings([embeddings[subject * 3]!, embeddings[subject * 3 + 1]!]),
  );
  const levelAgainst = (embedding: Embedding, left: number) =>
    cohortLevel(
      cohortStatistics(
        centroids.filter((_, i) => i !== left).map((centroid) => compare(embedding, centroid)),
      ),
    );
  const found = scorer(gramRow(gram, probe));
  expect(found).toHaveLength(30);
  for (const { subject, score } of found) {
    const raw = compare(embeddings[probe]!, centroids[subject]!);
    const wanted = normalizeScore(
      raw,
      levelAgainst(embeddings[probe]!, subject),
      levelAgainst(centroids[subject]!, subject),
    );
    expect(score).toBeCloseTo(wanted, 5);
  }
});

it('leaves scores raw where there are too few other people for a cohort', async () => {
  const { embeddings, subjectOf, gram, training, probe } = await scene(10);
  const scorer = await normalizedCentroid(gram, subjectOf).fit(training);
  const own = scorer(gramRow(gram, probe)).find(({ subject }) => subject === 0)!;
  expect(own.score).toBeCloseTo(
    compare(embeddings[probe]!, combineEmbeddings([embeddings[0]!, embeddings[1]!])),
    5,
  );
});
