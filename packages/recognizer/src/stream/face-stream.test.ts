import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModelRegistry } from '@mien/models';
import { type SampleNumber, samplePicture, syntheticIdentities } from '@mien/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecognizer } from '../create-recognizer.js';
import type { Recognizer } from '../recognizer.js';
import { inMemoryTemplateSource } from '../testing/in-memory-template-source.js';
import type { FaceStream, StreamAnswer, StreamTerms } from './face-stream.js';

const PACK = 'mien-512';
/** Enough other people for normalized scores. */
const others = syntheticIdentities({
  subjects: 30,
  templatesPerSubject: 1,
  dimension: 512,
  spread: 0.3,
  seed: 5,
});

const memory = inMemoryTemplateSource();
let recognizer: Recognizer;
let ada: Uint8Array;
let group: Uint8Array;

const pictureOf = async (sample: SampleNumber) => new Uint8Array(await readFile(samplePicture(sample)));

async function enroll(personId: string, picture: Uint8Array): Promise<void> {
  const measured = await recognizer.measure({ packId: PACK, picture, purpose: 'recognition' });
  const face = measured.kind === 'measured' ? measured.faces.find(({ embedding }) => embedding) : undefined;
  if (!face?.embedding) throw new Error('the picture shows no usable face');
  memory.put(personId, [{ id: `of-${personId}`, embedding: face.embedding }]);
}

beforeAll(async () => {
  recognizer = await createRecognizer({
    registry: await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') }),
    source: memory.source,
    workers: 1,
    pollMs: 60_000,
    onError: () => undefined,
  });
  [ada, group] = [await pictureOf(5), await pictureOf(1)];
  for (const { embedding, subjectId } of others) memory.put(subjectId, [{ id: subjectId, embedding }]);
  await enroll('ada', ada);
});
afterAll(() => recognizer.close());

const terms = (changes: Partial<StreamTerms> = {}): StreamTerms => ({
  at: memory.position(),
  targetFpir: 0.01,
  minBonaFideScore: 0,
  maxFaces: 20,
  ...changes,
});

async function watch(stream: FaceStream, picture: Uint8Array, frames: number): Promise<StreamAnswer[]> {
  const answers: StreamAnswer[] = [];
  for (let sequence = 0; sequence < frames; sequence++)
    answers.push(await stream.push({ sequence, picture }));
  return answers;
}
const seenIn = (answers: readonly StreamAnswer[]) => answers.filter((answer) => answer.kind === 'seen');
const peopleIn = (answer: StreamAnswer | undefined) =>
  answer?.kind === 'seen' ? answer.tracks.flatMap(({ personId }) => personId ?? []) : [];

describe('a stream', () => {
  it('names somebody who stays before the camera once, and goes on showing who it is', async () => {
    const stream = recognizer.openStream(terms());
    const answers = seenIn(await watch(stream, ada, 6));
    expect(answers[0]?.tracks).toEqual([]);
    expect(peopleIn(answers[1])).toEqual(['ada']);
    expect(peopleIn(answers[5])).toEqual(['ada']);
    expect(answers[5]?.tracks[0]).toMatchObject({ trackId: answers[1]?.tracks[0]?.trackId, state: 'known' });
    const decisions = answers
      .flatMap((answer) => answer.decisions)
      .filter(({ search }) => search?.decision === 'match');
    expect(decisions).toHaveLength(1);
    expect(decisions[0]?.probe).toHaveLength(512);
    await stream.close();
  });

  it('looks closely at familiar faces no more: it gets several times faster', async () => {
    const stream = recognizer.openStream(terms());
    const times: number[] = [];
    for (let sequence = 0; sequence < 9; sequence++) {
      const startedAt = performance.now();
      await stream.push({ sequence, picture: group });
      times.push(performance.now() - startedAt);
    }
    const looked = Math.min(...times.slice(0, 3));
    expect(Math.min(...times.slice(3))).toBeLessThan(looked * 0.75);
    await stream.close();
  });

  it('forgets an erased person with the next frame, and knows a new one soon', async () => {
    const stream = recognizer.openStream(terms());
    expect(peopleIn((await watch(stream, ada, 4)).at(-1))).toEqual(['ada']);
    memory.put('ada', []);
    stream.renew(terms());
    expect(peopleIn(await stream.push({ sequence: 9, picture: ada }))).toEqual([]);
    await enroll('ada', ada);
    stream.renew(terms());
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await stream.push({ sequence: 10, picture: ada });
    expect(peopleIn(await stream.push({ sequence: 11, picture: ada }))).toEqual(['ada']);
    await stream.close();
  });

  it('names nobody outside the roster, and follows its changes', async () => {
    const stream = recognizer.openStream(terms({ roster: new Set(['somebody-else']) }));
    expect(peopleIn((await watch(stream, ada, 3)).at(-1))).toEqual([]);
    stream.renew(terms({ roster: new Set(['ada']) }));
    expect(peopleIn((await watch(stream, ada, 1)).at(-1))).toEqual(['ada']);
    stream.renew(terms({ roster: new Set() }));
    expect(peopleIn((await watch(stream, ada, 1)).at(-1))).toEqual([]);
    await stream.close();
  });

  it('compares no face that is taken for an attack', async () => {
    const stream = recognizer.openStream(terms({ minBonaFideScore: 1.01 }));
    const answers = seenIn(await watch(stream, ada, 4));
    expect(answers.at(-1)?.tracks[0]).toMatchObject({ state: 'spoof' });
    expect(answers.flatMap(peopleIn)).toEqual([]);
    const decisions = answers.flatMap((answer) => answer.decisions);
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.filter(({ search, probe }) => search || probe)).toEqual([]);
    await stream.close();
  });

  it('answers the newest of many frames and skips the others', async () => {
    const stream = recognizer.openStream(terms());
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, sequence) => stream.push({ sequence, picture: ada })),
    );
    expect(answers.at(-1)).toMatchObject({ kind: 'seen', sequence: 9 });
    expect(answers.filter(({ kind }) => kind === 'overtaken').length).toBeGreaterThanOrEqual(7);
    await stream.close();
  });

  it('says what is wrong with a broken picture and goes on', async () => {
    const stream = recognizer.openStream(terms());
    expect(await stream.push({ sequence: 1, picture: new Uint8Array([0xff, 0xd8, 0xff, 1]) })).toMatchObject({
      kind: 'unusable',
      sequence: 1,
    });
    expect(peopleIn((await watch(stream, ada, 3)).at(-1))).toEqual(['ada']);
    await stream.close();
    expect(await stream.push({ sequence: 2, picture: ada })).toEqual({ kind: 'overtaken', sequence: 2 });
  });

  it('names nobody when the gallery is behind, and confirms everybody again afterwards', async () => {
    const stream = recognizer.openStream(terms());
    expect(peopleIn((await watch(stream, ada, 3)).at(-1))).toEqual(['ada']);
    const { sequence } = memory.position();
    memory.state.isDown = true;
    stream.renew(terms({ at: { ...memory.position(), sequence: sequence + 1 } }));
    await expect(stream.push({ sequence: 1, picture: ada })).rejects.toMatchObject({
      code: 'recognition.gallery-behind',
    });
    memory.state.isDown = false;
    stream.renew(terms());
    expect(peopleIn((await watch(stream, ada, 2)).at(-1))).toEqual(['ada']);
    await stream.close();
  });
});
