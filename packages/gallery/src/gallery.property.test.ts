import { seededRandom } from '@mien/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGallery } from './create-gallery.js';
import type { Gallery, NewTemplate } from './gallery-types.js';
import { loadGallery } from './snapshot/load-gallery.js';
import { bruteForceSearch } from './testing/brute-force.js';
import { randomEmbedding } from './testing/random-embedding.js';

const DIMENSION = 8;
const EMBEDDER = { embedderId: 'test@1' };
const random = seededRandom(21);
/** Few embeddings, so that ties between templates and between people occur. */
const embeddings = Array.from({ length: 12 }, () => randomEmbedding(random, DIMENSION));

const number = fc.integer({ min: 0, max: 9 });
const subjectId = number.map((i) => `subject-${i}`);
const embedding = fc.integer({ min: 0, max: 11 }).map((i) => embeddings[i]!);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('insert' as const), subjectId, embedding }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), nth: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-subject' as const), subjectId }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('search' as const),
      embedding,
      limit: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('roster' as const),
      embedding,
      roster: fc.uniqueArray(subjectId),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A gallery beside a plain map that says what must be in it. */
class Scene {
  readonly expected = new Map<string, NewTemplate>();
  gallery: Gallery;
  #inserted = 0;

  constructor(gallery: Gallery) {
    this.gallery = gallery;
  }

  async take(step: Step): Promise<void> {
    if (step.kind === 'insert') this.#insert(step);
    else if (step.kind === 'remove') this.#remove(step.nth);
    else if (step.kind === 'remove-subject') this.#removeSubject(step.subjectId);
    else if (step.kind === 'search') await this.#search(step.embedding, { limit: step.limit });
    else if (step.kind === 'roster') {
      await this.#search(step.embedding, { limit: 4, roster: new Set([...step.roster, 'nobody']) });
    } else await this.#reload();
    expect(this.gallery.templateCount).toBe(this.expected.size);
  }

  #insert({ subjectId, embedding }: { subjectId: string; embedding: NewTemplate['embedding'] }): void {
    const template = { templateId: `template-${this.#inserted++}`, subjectId, embedding };
    this.gallery.insert(template);
    this.expected.set(template.templateId, template);
  }

  #remove(nth: number): void {
    const ids = [...this.expected.keys()];
    const id = ids[nth % Math.max(1, ids.length)];
    if (id === undefined) return;
    expect(this.gallery.remove(id)).toBe(true);
    this.expected.delete(id);
  }

  #removeSubject(subjectId: string): void {
    const theirs = [...this.expected.values()].filter((template) => template.subjectId === subjectId);
    expect(this.gallery.removeSubject(subjectId)).toBe(theirs.length);
    for (const { templateId } of theirs) this.expected.delete(templateId);
  }

  async #search(probe: NewTemplate['embedding'], options: { limit: number; roster?: ReadonlySet<string> }) {
    const found = await this.gallery.search(probe, options);
    expect(found).toEqual(bruteForceSearch(this.expected.values(), probe, options));
  }

  async #reload(): Promise<void> {
    const reloaded = await loadGallery(this.gallery.snapshot(), EMBEDDER);
    await this.gallery.close();
    this.gallery = reloaded;
  }
}

it('answers like a plain list of templates after any sequence of changes', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const scene = new Scene(await createGallery({ ...EMBEDDER, dimension: DIMENSION }));
      for (const step of steps) await scene.take(step);
      const stored = new Map(
        Array.from(scene.gallery.templates(), (template) => [template.templateId, template]),
      );
      for (const [id, template] of scene.expected) expect(stored.get(id)).toMatchObject(template);
      await scene.gallery.close();
    }),
    { numRuns: 400 },
  );
});
