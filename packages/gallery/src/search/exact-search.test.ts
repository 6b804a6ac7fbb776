import { type Embedding, toEmbedding } from '@mien/biometrics';
import { seededRandom, syntheticIdentities } from '@mien/testkit';
import { afterEach, describe, expect, it } from 'vitest';
import { createGallery } from '../create-gallery.js';
import type { Gallery, GalleryOptions, NewTemplate } from '../gallery-types.js';
import { bruteForceSearch } from '../testing/brute-force.js';
import { noisyEmbedding, randomEmbedding } from '../testing/random-embedding.js';

const open: Gallery[] = [];
afterEach(async () => {
  for (const gallery of open.splice(0)) await gallery.close();
});

async function galleryOf(templates: readonly NewTemplate[], options: Partial<GalleryOptions> = {}) {
  const dimension = templates[0]!.embedding.length;
  const gallery = await createGallery({ embedderId: 'test@1', dimension, ...options });
  open.push(gallery);
  for (const template of templates) gallery.insert(template);
  return gallery;
}

async function expectExact(gallery: Gallery, probes: readonly Embedding[], limit = 5) {
  const templates = [...gallery.templates()];
  for (const probe of probes) {
    expect(await gallery.search(probe, { limit })).toEqual(bruteForceSearch(templates, probe, { limit }));
  }
}

describe.each([
  { place: 'on the calling thread', workers: 0 },
  { place: 'on two threads', workers: 2 },
])('the search of 20000 clustered templates $place', ({ workers }) => {
  const random = seededRandom(workers + 1);
  const templates = syntheticIdentities({
    subjects: 5000,
    templatesPerSubject: 4,
    dimension: 128,
    spread: 0.5,
    seed: 3,
  });

  it('gives exactly what comparing with everybody gives', { timeout: 60_000 }, async () => {
    const gallery = await galleryOf(templates, { workers });
    const mated = templates
      .filter((_, i) => i % 997 === 0)
      .map((t) => noisyEmbedding(random, t.embedding, 0.5));
    const nonMated = Array.from({ length: 10 }, () => randomEmbedding(random, 128));
    await expectExact(gallery, [...mated, ...nonMated]);
  });

  it('looks only at a large roster', { timeout: 60_000 }, async () => {
    const gallery = await galleryOf(templates, { workers });
    const roster = new Set(templates.filter((_, i) => i % 8 < 4).map((t) => t.subjectId));
    for (const probe of [templates[0]!.embedding, templates[4]!.embedding]) {
      const expected = bruteForceSearch(templates, probe, { limit: 5, roster });
      expect(await gallery.search(probe, { limit: 5, roster })).toEqual(expected);
    }
  });
});

describe('an exact search is not misled', () => {
  const random = seededRandom(9);
  const named = (embeddings: readonly Embedding[]) =>
    embeddings.map((embedding, i) => ({ templateId: `t${i}`, subjectId: `s${i}`, embedding }));

  it('by near-duplicates closer together than int8 can tell apart', async () => {
    const person = randomEmbedding(random, 512);
    const gallery = await galleryOf(
      named(Array.from({ length: 3000 }, () => noisyEmbedding(random, person, 0.01))),
    );
    await expectExact(gallery, [person, noisyEmbedding(random, person, 0.5)], 3);
  });

  it('by templates whose one large value makes their codes coarse', async () => {
    const coarse = () =>
      toEmbedding(Float32Array.from({ length: 512 }, (_, i) => (i === 0 ? 15 : 1) * random.gaussian()));
    const gallery = await galleryOf(named(Array.from({ length: 3000 }, coarse)));
    await expectExact(gallery, Array.from({ length: 20 }, coarse));
  });

  it('by the very same template 70000 times, more than the hits of a scan hold', {
    timeout: 60_000,
  }, async () => {
    const twin = randomEmbedding(random, 16);
    const gallery = await galleryOf(named(Array.from({ length: 70_000 }, () => twin)), { workers: 0 });
    const found = await gallery.search(twin, { limit: 3 });
    expect(found.map((candidate) => candidate.templateId)).toEqual(['t0', 't1', 't10']);
  });

  it.each([1, 3, 16, 17, 128, 192, 512, 704])('in %i dimensions', async (dimension) => {
    const embeddings = Array.from({ length: 50 }, () => randomEmbedding(random, dimension));
    await expectExact(await galleryOf(named(embeddings)), embeddings.slice(0, 5));
  });
});

it('orders people by their best template and names it', async () => {
  const random = seededRandom(5);
  const probe = randomEmbedding(random, 64);
  const gallery = await galleryOf([
    { templateId: 'far', subjectId: 'anna', embedding: randomEmbedding(random, 64) },
    { templateId: 'near', subjectId: 'anna', embedding: noisyEmbedding(random, probe, 0.1) },
    { templateId: 'middle', subjectId: 'boris', embedding: noisyEmbedding(random, probe, 0.5) },
  ]);
  const found = await gallery.search(probe);
  expect(found).toMatchObject([
    { subjectId: 'anna', templateId: 'near' },
    { subjectId: 'boris', templateId: 'middle' },
  ]);
});

it('finds everybody in int8 storage as exactly as their codes allow', async () => {
  const templates = syntheticIdentities({
    subjects: 1000,
    templatesPerSubject: 2,
    dimension: 512,
    spread: 0.5,
    seed: 8,
  });
  const gallery = await galleryOf(templates, { storage: 'int8' });
  const stored = [...gallery.templates()];
  for (const { embedding, subjectId } of templates.slice(0, 30)) {
    const found = await gallery.search(embedding, { limit: 3 });
    const exact = bruteForceSearch(stored, embedding, { limit: 3 });
    expect(found.map((candidate) => candidate.subjectId)).toEqual(
      exact.map((candidate) => candidate.subjectId),
    );
    expect(found[0]!.subjectId).toBe(subjectId);
  }
});
