import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toEmbedding } from '@mien/biometrics';
import { openModelRegistry } from '@mien/models';
import { seededRandom, syntheticIdentities } from '@mien/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRecognizer } from './create-recognizer.js';
import type { Recognizer } from './recognizer.js';
import { inMemoryTemplateSource } from './testing/in-memory-template-source.js';

const random = seededRandom(7);
const people = syntheticIdentities({
  subjects: 40,
  templatesPerSubject: 2,
  dimension: 512,
  spread: 0.5,
  seed: 3,
});
const embeddingOf = (nth: number, template = 0) => people[2 * nth + template]!.embedding;
const stranger = () => toEmbedding(Float32Array.from({ length: 512 }, () => random.gaussian()));

const opened: Recognizer[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((recognizer) => recognizer.close()));
});

async function scene(enrolled = 30) {
  const memory = inMemoryTemplateSource();
  const enroll = (nth: number) =>
    memory.put(`person-${nth}`, [{ id: `template-${nth}`, embedding: embeddingOf(nth) }]);
  for (let nth = 0; nth < enrolled; nth++) enroll(nth);
  const errors: unknown[] = [];
  const registry = await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') });
  const recognizer = await createRecognizer({
    registry,
    source: memory.source,
    workers: 1,
    pollMs: 60_000,
    onError: (error) => errors.push(error),
  });
  opened.push(recognizer);
  const search = (probe: ReturnType<typeof stranger>, roster?: ReadonlySet<string>) =>
    recognizer.identify(memory.position(), { probe, targetFpir: 0.01, limit: 5, ...(roster && { roster }) });
  return { ...memory, enroll, recognizer, search, errors };
}

describe('a search', () => {
  it('is as fresh as the position it is asked at, without any announcement', async () => {
    const { search, enroll, put } = await scene();
    expect((await search(embeddingOf(35, 1))).decision).toBe('unknown');
    enroll(35);
    expect(await search(embeddingOf(35, 1))).toMatchObject({
      decision: 'match',
      candidates: [{ personId: 'person-35' }, {}, {}, {}, {}],
      evidence: { packId: 'mien-512', scoreForm: 'normalized', comparedPeople: 31 },
    });
    put('person-35', []);
    expect((await search(embeddingOf(35, 1))).decision).toBe('unknown');
  });

  it('has no answer when the gallery cannot be brought up to date', async () => {
    const { search, enroll, state, recognizer } = await scene();
    await search(stranger());
    enroll(35);
    state.isDown = true;
    await expect(search(embeddingOf(35))).rejects.toMatchObject({ code: 'recognition.gallery-behind' });
    expect(await recognizer.health()).toMatchObject({ isHealthy: false, galleries: 'behind' });
    state.isDown = false;
    expect((await search(embeddingOf(35))).decision).toBe('match');
    expect(await recognizer.health()).toMatchObject({ isHealthy: true, engine: 'answering' });
  });

  it('has no answer when the gallery cannot be loaded, and loads it later', async () => {
    const { search, state } = await scene();
    state.isDown = true;
    await expect(search(embeddingOf(1))).rejects.toMatchObject({ code: 'recognition.gallery-behind' });
    state.isDown = false;
    expect((await search(embeddingOf(1, 1))).decision).toBe('match');
  });

  it('asked before a change of the pack is refused after it, not answered from the old gallery', async () => {
    const { search, recognizer, state, position } = await scene();
    const before = position();
    await search(stranger());
    state.packId = 'mien-512+rfb-320';
    await search(stranger());
    const question = { probe: embeddingOf(1), targetFpir: 0.01, limit: 1 };
    await expect(recognizer.identify(before, question)).rejects.toMatchObject({
      code: 'recognition.gallery-behind',
    });
  });

  it('follows announcements while nobody asks', async () => {
    const { search, enroll, announce, recognizer } = await scene();
    await search(stranger());
    enroll(35);
    announce();
    await vi.waitFor(() => expect(recognizer.stats()).toMatchObject({ people: 31, templates: 31 }));
  });

  it('counts templates that cannot be opened', async () => {
    const { search, put, recognizer } = await scene();
    put('person-1', [], [], 2);
    await search(stranger());
    expect(await recognizer.health()).toMatchObject({ unreadableTemplates: 2, isHealthy: true });
  });

  it('with a pack that nobody knows is an error', async () => {
    const { recognizer, position } = await scene();
    const at = { ...position(), packId: 'no-such-pack' };
    await expect(
      recognizer.identify(at, { probe: stranger(), targetFpir: 0.01, limit: 1 }),
    ).rejects.toMatchObject({
      code: 'models.unknown-pack',
    });
  });
});

describe('a correction', () => {
  const correction = (embedderId = 'mien-512@1') => ({ id: 'c', embedderId, embedding: embeddingOf(1, 1) });
  const template = { id: 'template-1', embedding: embeddingOf(1) };

  it('takes the person out of searches and claims with that face', async () => {
    const { search, put, recognizer, position } = await scene();
    const claim = { personId: 'person-1', probe: embeddingOf(1, 1), targetFmr: 1e-3 };
    expect((await recognizer.verify(position(), claim)).decision).toBe('match');
    put('person-1', [template], [correction()]);
    const found = await search(embeddingOf(1, 1));
    expect(found.decision).toBe('unknown');
    expect(found.candidates.map(({ personId }) => personId)).not.toContain('person-1');
    expect((await recognizer.verify(position(), claim)).decision).toBe('unknown');
    expect((await search(embeddingOf(1))).decision).toBe('match');
  });

  it('that cannot be compared has the person looked at', async () => {
    const { search, put, recognizer, position } = await scene();
    put('person-1', [template], [correction('another@1')]);
    const answer = { decision: 'ambiguous', evidence: { ambiguity: 'corrected' } };
    expect(await search(embeddingOf(1, 1))).toMatchObject(answer);
    const claim = { personId: 'person-1', probe: embeddingOf(1, 1), targetFmr: 1e-3 };
    expect(await recognizer.verify(position(), claim)).toMatchObject(answer);
  });
});

describe('probes to enroll', () => {
  const check = async (
    probes: readonly ReturnType<typeof stranger>[],
    personId = 'new',
    replacesEarlier = false,
  ) => {
    const { recognizer, position } = await scene();
    return recognizer.checkEnrollment(position(), { personId, probes, replacesEarlier });
  };

  it('are judged by the majority when nothing is enrolled', async () => {
    const [a, b] = [embeddingOf(35), embeddingOf(35, 1)];
    expect(await check([a, stranger(), b])).toEqual({ isSamePerson: [true, false, true] });
    expect(await check([a, stranger()])).toEqual({ isSamePerson: [false, false] });
    expect(await check([a])).toEqual({ isSamePerson: [true] });
  });

  it('are judged by the earlier templates, unless these are replaced', async () => {
    expect(await check([embeddingOf(1, 1), stranger()], 'person-1')).toEqual({ isSamePerson: [true, false] });
    expect((await check([stranger()], 'person-1', true)).isSamePerson).toEqual([true]);
  });

  it('show when somebody else is enrolled with the face', async () => {
    expect(await check([embeddingOf(1, 1)])).toEqual({ isSamePerson: [true], duplicateOf: 'person-1' });
  });
});
