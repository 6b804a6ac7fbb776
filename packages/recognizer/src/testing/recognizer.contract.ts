import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Embedding, toEmbedding } from '@mien/biometrics';
import { openModelRegistry } from '@mien/models';
import { samplePicture, seededRandom, syntheticIdentities } from '@mien/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecognizer } from '../create-recognizer.js';
import type { GalleryPosition, Recognizer } from '../recognizer.js';
import { inMemoryTemplateSource } from './in-memory-template-source.js';

/** A recognizer as its users have it, in front of the one that does the work. */
export interface Subject {
  readonly recognizer: Recognizer;
  /** Ends all but the recognizer that does the work. */
  close(): Promise<void>;
}

const people = syntheticIdentities({
  subjects: 40,
  templatesPerSubject: 2,
  dimension: 512,
  spread: 0.5,
  seed: 3,
});
const embeddingOf = (nth: number, template = 0): Embedding => {
  const found = people[2 * nth + template];
  if (found === undefined) throw new RangeError(`There is no person ${nth}.`);
  return found.embedding;
};
const random = seededRandom(11);
const stranger = () => toEmbedding(Float32Array.from({ length: 512 }, () => random.gaussian()));
const photograph = () => readFileSync(samplePicture(1));
const PACK = 'mien-512';

/** What every form of the recognizer port keeps. `open` puts a form in front of a recognizer that does the work. */
export function recognizerContract(name: string, open: (worker: Recognizer) => Promise<Subject>): void {
  describe(`${name}, as every recognizer,`, () => {
    let worker: Recognizer;
    let subject: Subject;
    let memory: ReturnType<typeof inMemoryTemplateSource>;
    let at: () => GalleryPosition;
    const enroll = (nth: number) =>
      memory.put(`person-${nth}`, [{ id: `template-${nth}`, embedding: embeddingOf(nth) }]);
    const search = (probe: Embedding, roster?: ReadonlySet<string>) =>
      subject.recognizer.identify(at(), { probe, targetFpir: 0.01, limit: 5, ...(roster && { roster }) });

    beforeAll(async () => {
      memory = inMemoryTemplateSource(PACK);
      at = memory.position;
      const registry = await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') });
      worker = await createRecognizer({
        registry,
        source: memory.source,
        workers: 1,
        pollMs: 60_000,
        onError: () => undefined,
      });
      subject = await open(worker);
    });
    beforeEach(() => {
      memory.state.isDown = false;
      for (let nth = 0; nth < 30; nth++) enroll(nth);
      for (let nth = 30; nth < 40; nth++) memory.put(`person-${nth}`, []);
    });
    afterAll(async () => {
      await subject.close();
      await worker.close();
    });

    it('measures the faces of a picture, largest first', async () => {
      const answer = await subject.recognizer.measure({
        packId: PACK,
        picture: photograph(),
        purpose: 'recognition',
        maxFaces: 3,
      });
      if (answer.kind !== 'measured') throw new Error(answer.reason);
      expect(answer.faces.length).toBeGreaterThan(0);
      const areas = answer.faces.map(({ box }) => box.width * box.height);
      expect(areas).toEqual([...areas].sort((a, b) => b - a));
      const [face] = answer.faces;
      expect(face).toMatchObject({ embedderId: 'mien-512@1', pose: { yawDeg: expect.any(Number) } });
      expect(Math.hypot(...(face?.embedding ?? []))).toBeCloseTo(1, 5);
    });

    it('gives what the one that works gives, to the last bit', async () => {
      for (const purpose of ['enrollment', 'recognition', 'detection', 'liveness'] as const) {
        const request = { packId: PACK, picture: photograph(), purpose };
        expect(await subject.recognizer.measure(request)).toEqual(await worker.measure(request));
      }
      const probe = embeddingOf(3, 1);
      const claim = { personId: 'person-3', probe, targetFmr: 1e-3 };
      expect(await subject.recognizer.verify(at(), claim)).toEqual(await worker.verify(at(), claim));
      const rates = { verificationFmr: 1e-4, identificationFpir: 1e-2 };
      expect(await subject.recognizer.operatingPoint(at(), rates)).toEqual(
        await worker.operatingPoint(at(), rates),
      );
      expect(await subject.recognizer.describePack(PACK)).toEqual(await worker.describePack(PACK));
      expect(await search(probe)).toEqual(await worker.identify(at(), { probe, targetFpir: 0.01, limit: 5 }));
    });

    it('says why a picture cannot be used', async () => {
      const request = { packId: PACK, picture: Buffer.from('not a picture'), purpose: 'detection' } as const;
      expect(await subject.recognizer.measure(request)).toEqual({
        kind: 'unusable',
        reason: 'format-unsupported',
      });
      expect(await subject.recognizer.measure({ ...request, picture: new Uint8Array() })).toEqual({
        kind: 'unusable',
        reason: 'file-empty',
      });
    });

    it('lets go of a picture nobody waits for, with the reason that its caller gave', async () => {
      const request = { packId: PACK, picture: photograph(), purpose: 'enrollment' } as const;
      const gone = new Error('gone');
      await expect(subject.recognizer.measure(request, AbortSignal.abort(gone))).rejects.toBe(gone);
      const caller = new AbortController();
      const abandoned = subject.recognizer.measure(request, caller.signal);
      setTimeout(() => caller.abort(gone), 20);
      await expect(abandoned).rejects.toBe(gone);
      expect(await subject.recognizer.measure(request)).toMatchObject({ kind: 'measured' });
    });

    it('finds who is enrolled, and nobody else', async () => {
      expect(await search(embeddingOf(7, 1))).toMatchObject({
        decision: 'match',
        candidates: [{ personId: 'person-7' }, {}, {}, {}, {}],
        evidence: { packId: PACK, comparedPeople: 30 },
      });
      expect((await search(stranger())).decision).toBe('unknown');
      const roster = new Set(['person-1', 'person-2']);
      expect(await search(embeddingOf(7, 1), roster)).toMatchObject({
        decision: 'unknown',
        evidence: { comparedPeople: 2 },
      });
    });

    it('answers as of the position it is asked at: who was just enrolled is found, who was just erased is not', async () => {
      expect((await search(embeddingOf(35, 1))).decision).toBe('unknown');
      enroll(35);
      expect(await search(embeddingOf(35, 1))).toMatchObject({
        decision: 'match',
        candidates: [{ personId: 'person-35' }, {}, {}, {}, {}],
      });
      memory.put('person-35', []);
      const found = await search(embeddingOf(35, 1));
      expect(found.decision).toBe('unknown');
      expect(found.candidates.map(({ personId }) => personId)).not.toContain('person-35');
    });

    it('has no answer while the gallery cannot be brought up to date', async () => {
      await search(stranger());
      enroll(36);
      memory.state.isDown = true;
      await expect(search(embeddingOf(36))).rejects.toMatchObject({
        code: 'recognition.gallery-behind',
        category: 'unavailable',
        name: 'GalleryNotInSyncError',
      });
      expect(await subject.recognizer.health()).toMatchObject({ isHealthy: false, galleries: 'behind' });
      memory.state.isDown = false;
      expect((await search(embeddingOf(36, 1))).decision).toBe('match');
      expect(await subject.recognizer.health()).toMatchObject({
        isHealthy: true,
        engine: 'answering',
        galleries: 'in-sync',
      });
    });

    it('compares with one person only when somebody is claimed', async () => {
      const claim = { personId: 'person-4', probe: embeddingOf(4, 1), targetFmr: 1e-3 };
      expect((await subject.recognizer.verify(at(), claim)).decision).toBe('match');
      expect((await subject.recognizer.verify(at(), { ...claim, probe: embeddingOf(5) })).decision).toBe(
        'unknown',
      );
      await expect(subject.recognizer.verify(at(), { ...claim, personId: 'nobody' })).rejects.toMatchObject({
        code: 'gallery.subject-not-enrolled',
        category: 'not-found',
        name: 'SubjectNotEnrolledError',
      });
    });

    it('tells whether probes show one person, and somebody else who has this face', async () => {
      const check = (probes: readonly Embedding[], personId = 'new') =>
        subject.recognizer.checkEnrollment(at(), { personId, probes, replacesEarlier: false });
      expect(await check([embeddingOf(35), stranger(), embeddingOf(35, 1)])).toEqual({
        isSamePerson: [true, false, true],
      });
      expect(await check([embeddingOf(1, 1)])).toEqual({ isSamePerson: [true], duplicateOf: 'person-1' });
    });

    it('follows a face from frame to frame by the terms it has last, and forgets who is erased', async () => {
      const picture = readFileSync(samplePicture(5));
      const measured = await worker.measure({ packId: PACK, picture, purpose: 'recognition' });
      const face =
        measured.kind === 'measured' ? measured.faces.find(({ embedding }) => embedding) : undefined;
      if (!face?.embedding) throw new Error('The photograph shows nobody.');
      memory.put('ada', [{ id: 'of-ada', embedding: face.embedding }]);

      const terms = () => ({ at: at(), targetFpir: 0.01, minBonaFideScore: 0, maxFaces: 5 });
      const stream = subject.recognizer.openStream(terms());
      const push = async (sequence: number) => {
        const answer = await stream.push({ sequence, picture });
        if (answer.kind !== 'seen') throw new Error(answer.kind);
        expect(answer.sequence).toBe(sequence);
        return answer;
      };
      for (let sequence = 1; sequence <= 3; sequence++) await push(sequence);
      const known = (await push(4)).tracks.find(({ state }) => state === 'known');
      expect(known).toMatchObject({ personId: 'ada', trackId: expect.any(Number) });

      stream.renew({ ...terms(), roster: new Set(['person-1']) });
      expect((await push(5)).tracks.map(({ personId }) => personId)).not.toContain('ada');
      stream.renew(terms());
      for (let sequence = 6; sequence <= 8; sequence++) await push(sequence);
      expect((await push(9)).tracks.map(({ personId }) => personId)).toContain('ada');

      memory.put('ada', []);
      stream.renew(terms());
      expect((await push(10)).tracks.map(({ personId }) => personId)).not.toContain('ada');
      expect(await stream.push({ sequence: 11, picture: Buffer.from('not a picture') })).toEqual({
        kind: 'unusable',
        sequence: 11,
        reason: 'format-unsupported',
      });
      const frames = [12, 13, 14].map((sequence) => stream.push({ sequence, picture }));
      expect((await Promise.all(frames)).slice(1).map(({ kind }) => kind)).toEqual(['overtaken', 'seen']);
      await stream.close();
      expect(await stream.push({ sequence: 15, picture })).toEqual({ kind: 'overtaken', sequence: 15 });
    });

    it('refuses a pack that nobody knows and a rate that means nothing', async () => {
      await expect(subject.recognizer.describePack('no-such-pack')).rejects.toMatchObject({
        code: 'models.unknown-pack',
        category: 'not-found',
        message: expect.stringContaining(PACK),
        details: { packId: 'no-such-pack' },
      });
      const claim = { personId: 'person-4', probe: embeddingOf(4, 1), targetFmr: 2 };
      await expect(subject.recognizer.verify(at(), claim)).rejects.toMatchObject({ category: 'invalid' });
    });

    it('tells how much it holds', async () => {
      await subject.recognizer.warmUp();
      await search(stranger());
      await vi.waitFor(() =>
        expect(subject.recognizer.stats()).toEqual({ galleries: 1, templates: 30, people: 30, queued: 0 }),
      );
    });

    it('answers nothing once it is closed', async () => {
      await subject.recognizer.close();
      await expect(search(stranger())).rejects.toMatchObject({ code: 'recognition.closed' });
      const request = { packId: PACK, picture: photograph(), purpose: 'detection' } as const;
      await expect(subject.recognizer.measure(request)).rejects.toMatchObject({ code: 'recognition.closed' });
    });
  });
}
