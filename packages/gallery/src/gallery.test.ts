import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DimensionMismatchError } from '@mien/biometrics';
import { seededRandom } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { createGallery } from './create-gallery.js';
import {
  EmbedderMismatchError,
  GalleryClosedError,
  InvalidSearchError,
  InvalidTemplateError,
  TemplateExistsError,
} from './errors.js';
import { noisyEmbedding, randomEmbedding } from './testing/random-embedding.js';

const random = seededRandom(31);
const DIMENSION = 16;
const newGallery = (workers = 0) => createGallery({ embedderId: 'test@1', dimension: DIMENSION, workers });
const template = (templateId: string, subjectId = templateId) => ({
  templateId,
  subjectId,
  embedding: randomEmbedding(random, DIMENSION),
});

describe('a gallery refuses', () => {
  it('templates and probes of another embedder', async () => {
    const gallery = await newGallery();
    const foreign = { ...template('a'), embedderId: 'other@2' };
    expect(() => gallery.insert(foreign)).toThrow(EmbedderMismatchError);
    await expect(gallery.search(foreign.embedding, foreign)).rejects.toThrow(EmbedderMismatchError);
    expect(gallery.templateCount).toBe(0);
  });

  it('embeddings of another length', async () => {
    const gallery = await newGallery();
    const short = randomEmbedding(random, 8);
    expect(() => gallery.insert({ ...template('a'), embedding: short })).toThrow(DimensionMismatchError);
    await expect(gallery.search(short)).rejects.toThrow(DimensionMismatchError);
    expect(() => gallery.compareSubjects(short, [])).toThrow(DimensionMismatchError);
  });

  it('the same template id twice, and keeps the first', async () => {
    const gallery = await newGallery();
    const first = template('a', 'anna');
    gallery.insert(first);
    expect(() => gallery.insert(template('a', 'boris'))).toThrow(TemplateExistsError);
    expect([...gallery.templates()]).toEqual([{ ...first, embedderId: 'test@1' }]);
  });

  it.each(['', 'x'.repeat(257)])('an id that is empty or too long', async (id) => {
    const gallery = await newGallery();
    expect(() => gallery.insert(template(id, 'anna'))).toThrow(InvalidTemplateError);
    expect(() => gallery.insert(template('a', id))).toThrow(InvalidTemplateError);
  });

  it.each([0, -1, 1.5, 1025, Number.NaN])('a limit of %d', async (limit) => {
    const gallery = await newGallery();
    await expect(gallery.search(template('a').embedding, { limit })).rejects.toThrow(InvalidSearchError);
  });

  it.each([0, 4097, 1.5])('%d dimensions', async (dimension) => {
    await expect(createGallery({ embedderId: 'test@1', dimension })).rejects.toThrow(InvalidTemplateError);
  });

  it('everything once it is closed', async () => {
    const gallery = await newGallery();
    await gallery.close();
    expect(() => gallery.insert(template('a'))).toThrow(GalleryClosedError);
    expect(() => gallery.remove('a')).toThrow(GalleryClosedError);
    expect(() => gallery.snapshot()).toThrow(GalleryClosedError);
    await expect(gallery.search(template('a').embedding)).rejects.toThrow(GalleryClosedError);
  });
});

it('finds nobody in an empty gallery or on a roster of strangers', async () => {
  const gallery = await newGallery();
  const probe = template('probe').embedding;
  expect(await gallery.search(probe)).toEqual([]);
  gallery.insert(template('a'));
  expect(await gallery.search(probe, { roster: new Set(['nobody']) })).toEqual([]);
  expect(gallery.peopleSearched(new Set(['nobody', 'a']))).toBe(1);
});

it('keeps its own copy of an embedding', async () => {
  const gallery = await newGallery();
  const { embedding, ...ids } = template('a');
  const original = embedding.slice();
  gallery.insert({ ...ids, embedding });
  embedding.fill(0);
  expect([...gallery.templates()][0]!.embedding).toEqual(original);
});

describe('while threads scan 40000 templates', () => {
  const grown = async () => {
    const gallery = await newGallery(2);
    for (let i = 0; i < 40_000; i++) gallery.insert(template(`t${i}`));
    return gallery;
  };

  it('leaves out at once whoever is removed, and answers as if they had never been there', async () => {
    const gallery = await grown();
    const probe = template('probe').embedding;
    const near = Array.from({ length: 40 }, (_, i) => ({
      ...template(`near${i}`),
      embedding: noisyEmbedding(random, probe, 0.05 * (i + 1)),
    }));
    for (const each of near) gallery.insert(each);
    for (let round = 0; round < 20; round++) {
      const searching = gallery.search(probe, { limit: 1 });
      await Promise.resolve();
      gallery.remove(`near${round}`);
      const removed = new Set(Array.from({ length: round + 1 }, (_, i) => `near${i}`));
      expect(removed.has((await searching)[0]!.subjectId)).toBe(false);
    }
    await gallery.close();
  });

  it('answers every search rightly while templates come and go', async () => {
    const gallery = await grown();
    const probe = template('probe').embedding;
    gallery.insert({ ...template('target'), embedding: noisyEmbedding(random, probe, 0.1) });
    const searches = Array.from({ length: 30 }, () => gallery.search(probe, { limit: 2 }));
    for (let i = 0; i < 3000; i++) {
      gallery.remove(`t${i}`);
      gallery.insert(template(`new${i}`));
      if (i % 100 === 0) await new Promise(setImmediate);
    }
    for (const found of await Promise.all(searches)) expect(found[0]!.subjectId).toBe('target');
    expect(gallery.templateCount).toBe(40_001);
    await gallery.close();
  });

  it('ends the searches under way when it is closed', async () => {
    const gallery = await grown();
    const probe = template('probe').embedding;
    await gallery.search(probe);
    const searches = [gallery.search(probe), gallery.search(probe)].map((search) =>
      search.catch((error) => error),
    );
    await gallery.close();
    const [, second] = await Promise.all(searches);
    expect(second).toBeInstanceOf(GalleryClosedError);
  });
});

it('does not keep the process alive', { timeout: 60_000 }, async () => {
  const script = `
    const { createGallery } = await import('@mien/gallery');
    const { toEmbedding } = await import('@mien/biometrics');
    const gallery = await createGallery({ embedderId: 'test@1', dimension: 2, workers: 2 });
    const at = (i) => toEmbedding(Float32Array.of(Math.cos(i), Math.sin(i)));
    for (let i = 0; i < 17000; i++) gallery.insert({ templateId: 't' + i, subjectId: 's' + i, embedding: at(i) });
    process.stdout.write((await gallery.search(at(5), { limit: 1 }))[0].subjectId);`;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, timeout: 50_000 });
  expect(stdout).toBe('s5');
});
