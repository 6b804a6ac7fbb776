import { cohortStatistics, combineEmbeddings, compare, type Embedding } from '@mien/biometrics';
import { type SyntheticTemplate, syntheticIdentities } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { createGallery } from '../create-gallery.js';
import type { Gallery } from '../gallery-types.js';

const people = syntheticIdentities({
  subjects: 1400,
  templatesPerSubject: 2,
  dimension: 32,
  spread: 0.7,
  seed: 6,
});
const probe = people[5]!.embedding;

async function galleryOf(templates: readonly SyntheticTemplate[]): Promise<Gallery> {
  const gallery = await createGallery({ embedderId: 'test@1', dimension: 32, workers: 0 });
  for (const template of templates) gallery.insert(template);
  return gallery;
}

/** One value per person but one, the slow way. */
function expectedStatistics(templates: readonly SyntheticTemplate[], from: Embedding, left: string) {
  const centroids = [...groups(templates)]
    .filter(([subjectId]) => subjectId !== left)
    .map(([, theirs]) => centroidOf(theirs));
  return cohortStatistics(centroids.map((centroid) => compare(from, centroid)));
}

function groups(templates: readonly SyntheticTemplate[]): Map<string, SyntheticTemplate[]> {
  const bySubject = new Map<string, SyntheticTemplate[]>();
  for (const each of templates)
    bySubject.set(each.subjectId, [...(bySubject.get(each.subjectId) ?? []), each]);
  return bySubject;
}

const centroidOf = (templates: readonly SyntheticTemplate[]) =>
  combineEmbeddings(templates.map((template) => template.embedding));

describe('comparing a probe with a subject', () => {
  it('scores against the centroid and measures both against everybody else', async () => {
    const templates = people.slice(0, 80);
    const gallery = await galleryOf(templates);
    const [comparison] = gallery.compareSubjects(probe, ['subject-0002']);
    const centroid = centroidOf(templates.filter((template) => template.subjectId === 'subject-0002'));
    const byProbe = expectedStatistics(templates, probe, 'subject-0002');
    const byReference = expectedStatistics(templates, centroid, 'subject-0002');
    expect(comparison!.score).toBeCloseTo(compare(probe, centroid), 6);
    expect(comparison!.probeCohort).toMatchObject({ kind: 'measured', people: 39 });
    expect(comparison!.probeCohort).toMatchObject({
      mean: expect.closeTo(byProbe.mean, 6),
      deviation: expect.closeTo(byProbe.deviation, 6),
    });
    expect(comparison!.referenceCohort).toMatchObject({
      mean: expect.closeTo(byReference.mean, 6),
      deviation: expect.closeTo(byReference.deviation, 6),
    });
  });

  it.each([
    { others: 19, kind: 'too-few' },
    { others: 20, kind: 'measured' },
  ])('with $others other people is $kind', async ({ others, kind }) => {
    const gallery = await galleryOf(people.slice(0, 2 * (others + 1)));
    const [comparison] = gallery.compareSubjects(probe, ['subject-0002']);
    expect(comparison!.probeCohort).toMatchObject({ kind, people: others });
    expect(comparison!.referenceCohort).toMatchObject({ kind, people: others });
  });

  it('leaves out people who are not enrolled', async () => {
    const gallery = await galleryOf(people.slice(0, 10));
    expect(gallery.compareSubjects(probe, ['nobody'])).toEqual([]);
  });
});

describe('the cohort', () => {
  const measured = (gallery: Gallery) => gallery.compareSubjects(probe, ['subject-0002', 'subject-0003']);

  it('follows every template that comes or goes', async () => {
    const gallery = await galleryOf(people.slice(0, 100));
    measured(gallery);
    for (const { templateId } of people.slice(20, 41)) gallery.remove(templateId);
    gallery.insert(people[100]!);
    const remaining = [...people.slice(0, 20), ...people.slice(41, 101)];
    const expected = measured(await galleryOf(remaining));
    for (const [i, comparison] of measured(gallery).entries()) {
      for (const side of ['probeCohort', 'referenceCohort'] as const) {
        const { kind, people, ...numbers } = expected[i]![side] as {
          kind: string;
          people: number;
          mean: number;
          deviation: number;
        };
        expect(comparison[side]).toMatchObject({
          kind,
          people,
          mean: expect.closeTo(numbers.mean, 5),
          deviation: expect.closeTo(numbers.deviation, 5),
        });
      }
    }
  });

  it('takes 1024 of many people, the same ones whatever the order they came in', async () => {
    const forward = measured(await galleryOf(people));
    const backward = measured(await galleryOf([...people].reverse()));
    expect(forward[0]!.probeCohort).toMatchObject({ kind: 'measured' });
    for (const [i, comparison] of forward.entries()) {
      const { mean, people: size } = comparison.probeCohort as { mean: number; people: number };
      expect(size).toBeGreaterThanOrEqual(1023);
      expect(size).toBeLessThanOrEqual(1024);
      expect(backward[i]!.probeCohort).toMatchObject({ people: size, mean: expect.closeTo(mean, 5) });
    }
  });

  it('stays full and the same sample as people are erased', async () => {
    const gallery = await galleryOf(people);
    for (let subject = 300; subject < 600; subject++) gallery.removeSubject(`subject-0${subject}`);
    const fresh = await galleryOf(people.filter(({ subjectId }) => !/^subject-0[345]/.test(subjectId)));
    const [after, expected] = [measured(gallery), measured(fresh)];
    const { mean, people: size } = expected[0]!.probeCohort as { mean: number; people: number };
    expect(size).toBeGreaterThanOrEqual(1023);
    expect(after[0]!.probeCohort).toMatchObject({ people: size, mean: expect.closeTo(mean, 5) });
  });
});
