import type { Identification, LogEntry, Permission, Verification } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import {
  person,
  recognitionLog,
  roster,
  rosterPerson,
  template,
} from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { aConsent, anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createRecognitionModule, type RecognitionModule } from './index.js';
import { correctionRows, embeddingOf, enrollStrangers, storeTemplate } from './testing/enrolled-people.js';
import { facePicture } from './testing/face-pictures.js';
import { callHandler, type FaceScene, faceScene } from './testing/face-scene.js';

let scene: FaceScene;
let recognition: RecognitionModule;
let annaAtWork: Buffer;
let annaAtHome: Buffer;
let ben: Buffer;
let suspicious: Buffer;
let school: string;
let admin: Principal;
let anna: string;

beforeAll(async () => {
  scene = await faceScene();
  recognition = createRecognitionModule(scene.deps);
  annaAtWork = await facePicture(scene.deps.recognizer, 1, 2);
  annaAtHome = await facePicture(scene.deps.recognizer, 3, 0);
  ben = await facePicture(scene.deps.recognizer, 1, 0);
  suspicious = await facePicture(scene.deps.recognizer, 6, 1);
});
afterAll(() => scene.close());
beforeEach(async () => {
  const { database } = scene.deps;
  school = await anOrganization(database);
  admin = await aPrincipal(database, school);
  await enrollStrangers(scene, school, 30);
  anna = await aPerson(database, school, 'Anna');
  await enrollFace(anna, annaAtWork);
});

async function enrollFace(personId: string, picture: Buffer) {
  const consentId = await aConsent(scene.deps.database, school, personId);
  const embedding = await embeddingOf(scene, picture);
  return scene.deps.database.inOrganization(school, (tx) =>
    storeTemplate(scene, tx, { organizationId: school, personId, consentId, embedding }),
  );
}

const upload = (bytes: Buffer) => ({ bytes, mediaType: 'image/jpeg' });
const identify = (picture: Buffer, who = admin, query: object = {}) =>
  callHandler<Identification>(recognition.handlers, 'identifyFaces', {
    principal: who,
    query: { limit: 5, maxFaces: 50, ...query },
    picture: upload(picture),
  });
const verify = (picture: Buffer, personId = anna, who = admin) =>
  callHandler<Verification>(recognition.handlers, 'verifyPerson', {
    principal: who,
    params: { personId },
    picture: upload(picture),
  });
const readLog = (query: object = {}, who = admin) =>
  callHandler<{ items: LogEntry[]; nextCursor?: string }>(recognition.handlers, 'listRecognitionLog', {
    principal: who,
    query: { limit: 50, ...query },
  });
const correct = (logId: string, personId = anna) =>
  callHandler<LogEntry>(recognition.handlers, 'correctRecognition', {
    principal: admin,
    params: { id: logId },
    body: { personId },
  });
const onlyFace = ({ faces }: Identification) => {
  expect(faces).toHaveLength(1);
  return faces[0]!;
};

describe('a claim', () => {
  it('is believed of the person and of nobody else, with its evidence', async () => {
    const own = await verify(annaAtHome);
    expect(own).toMatchObject({
      decision: 'match',
      evidence: { packId: 'mien-512', scoreForm: 'normalized' },
    });
    expect(own.probability).toBeGreaterThan(0.9);
    expect(await verify(ben)).toMatchObject({ decision: 'unknown' });
  });

  it('of somebody without templates, or out of reach, has no answer', async () => {
    const other = await aPerson(scene.deps.database, school);
    await expect(verify(annaAtHome, other)).rejects.toMatchObject({ code: 'gallery.subject-not-enrolled' });
    const student = await aPrincipal(scene.deps.database, school, 'student', other);
    await expect(verify(annaAtHome, anna, student)).rejects.toMatchObject({ code: 'person.not-found' });
  });

  it('with a face that looks like an attack is rejected, not compared', async () => {
    const answer = await verify(suspicious);
    expect(answer).toMatchObject({ decision: 'rejected', reason: 'presentation-attack' });
    expect(answer).not.toHaveProperty('probability');
    expect((await readLog()).items[0]).toMatchObject({ decision: 'rejected', reason: 'presentation-attack' });
  });
});

describe('a search', () => {
  it('names the person and logs ids, no names, with the face sealed', async () => {
    const face = onlyFace(await identify(annaAtHome));
    expect(face).toMatchObject({ decision: 'match', evidence: { comparedPeople: 31 } });
    expect(face.candidates[0]).toMatchObject({ personId: anna, name: 'Anna' });
    const [row] = await scene.deps.database.system
      .select()
      .from(recognitionLog)
      .where(eq(recognitionLog.id, face.logId));
    expect(row?.sealedProbe?.byteLength).toBeGreaterThan(2048);
    expect(JSON.stringify(row)).not.toContain('"Anna"');
  });

  it('does not know a stranger, and keeps nothing of their face', async () => {
    const face = onlyFace(await identify(ben));
    expect(face).toMatchObject({ decision: 'unknown', candidates: [] });
    const [row] = await scene.deps.database.system
      .select()
      .from(recognitionLog)
      .where(eq(recognitionLog.id, face.logId));
    expect(row).toMatchObject({ sealedProbe: null, personId: null, candidates: [] });
  });

  it('tells a door the decision, and not what would help to get better at deceiving it', async () => {
    const program = await aPrincipal(scene.deps.database, school, 'service');
    const door = { ...program, permissions: new Set<Permission>(['faces:identify']) };
    const face = onlyFace(await identify(annaAtHome, door));
    expect(face.decision).toBe('match');
    expect(face).not.toHaveProperty('evidence');
    expect(face.face).not.toHaveProperty('bonaFide');
    expect(face.candidates).toHaveLength(1);
    expect(face.candidates[0]).not.toHaveProperty('score');
    expect((face.candidates[0]!.probability * 100) % 1).toBeCloseTo(0, 6);
  });

  it('of a group, or by a teacher, finds only its people', async () => {
    const { database } = scene.deps;
    const groupId = newId();
    await database.system.insert(roster).values({ id: groupId, organizationId: school, name: 'Class 1' });
    expect(onlyFace(await identify(annaAtHome, admin, { groupId }))).toMatchObject({ decision: 'unknown' });
    await database.system
      .insert(rosterPerson)
      .values({ organizationId: school, rosterId: groupId, personId: anna });
    expect(onlyFace(await identify(annaAtHome, admin, { groupId }))).toMatchObject({
      decision: 'match',
      evidence: { comparedPeople: 1 },
    });
    const teacher = await aPrincipal(database, school, 'teacher');
    expect(onlyFace(await identify(annaAtHome, teacher))).toMatchObject({ decision: 'unknown' });
    await expect(identify(annaAtHome, teacher, { groupId })).rejects.toMatchObject({
      code: 'group.not-found',
    });
  });
});

describe('what is true in the database', () => {
  it('is true for the next search: enrolled, inactive, deleted', async () => {
    const { database } = scene.deps;
    await identify(ben);
    const benId = await aPerson(database, school, 'Ben');
    await enrollFace(benId, ben);
    expect(onlyFace(await identify(ben)).candidates[0]).toMatchObject({ personId: benId });
    await database.system.update(person).set({ status: 'inactive' }).where(eq(person.id, benId));
    expect(onlyFace(await identify(ben))).toMatchObject({ decision: 'unknown' });
    await database.system.update(person).set({ status: 'active' }).where(eq(person.id, benId));
    expect(onlyFace(await identify(ben))).toMatchObject({ decision: 'match' });
    await database.system.delete(template).where(eq(template.personId, benId));
    expect(onlyFace(await identify(ben))).toMatchObject({ decision: 'unknown' });
  });

  it('is never searched across organizations', async () => {
    const other = await anOrganization(scene.deps.database);
    const stranger = await aPrincipal(scene.deps.database, other);
    expect(onlyFace(await identify(annaAtHome, stranger))).toMatchObject({ decision: 'unknown' });
    expect((await readLog({}, stranger)).items).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('keeps a face from being taken for that person, until it is taken back', async () => {
    const before = onlyFace(await identify(annaAtHome));
    const entry = await correct(before.logId);
    expect(entry.correction).toMatchObject({ personId: anna, by: 'A admin' });
    expect(onlyFace(await identify(annaAtHome)).decision).toBe('unknown');
    expect(await verify(annaAtHome)).toMatchObject({ decision: 'unknown' });
    expect((await readLog({ corrected: 'true' })).items.map(({ id }) => id)).toEqual([before.logId]);
    const params = { id: before.logId, correctionId: entry.correction!.id };
    const reverted = await callHandler<LogEntry>(recognition.handlers, 'revertCorrection', {
      principal: admin,
      params,
    });
    expect(reverted).not.toHaveProperty('correction');
    expect(onlyFace(await identify(annaAtHome))).toMatchObject({ decision: 'match' });
  });

  it('does not shut out the person whom somebody looks like', async () => {
    await correct(onlyFace(await identify(annaAtHome)).logId);
    expect(onlyFace(await identify(annaAtWork))).toMatchObject({ decision: 'match' });
  });

  it('is made once, only where a face was taken for that person, and outlives the log', async () => {
    const unknown = onlyFace(await identify(ben));
    await expect(correct(unknown.logId)).rejects.toMatchObject({ code: 'recognition.nothing-to-correct' });
    const { logId } = onlyFace(await identify(annaAtHome));
    await correct(logId);
    await correct(logId);
    const ofAnna = async () => (await correctionRows(scene)).filter(({ personId }) => personId === anna);
    expect(await ofAnna()).toHaveLength(1);
    await scene.deps.database.system
      .update(recognitionLog)
      .set({ at: new Date('2020-01-01') })
      .where(eq(recognitionLog.id, logId));
    await recognition.sweep();
    expect((await readLog()).items.map(({ id }) => id)).not.toContain(logId);
    expect(await ofAnna()).toMatchObject([{ logId: null }]);
    expect(onlyFace(await identify(annaAtHome)).decision).toBe('unknown');
  });
});

describe('the log', () => {
  it('is read page by page, newest first, and by what is asked', async () => {
    for (const picture of [annaAtHome, ben, annaAtHome]) await identify(picture);
    const first = await readLog({ limit: 2 });
    const second = await readLog({ limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ decision }) => decision)).toEqual([
      'match',
      'unknown',
      'match',
    ]);
    expect(second).not.toHaveProperty('nextCursor');
    expect((await readLog({ decision: 'unknown' })).items).toHaveLength(1);
    expect((await readLog({ personId: anna })).items).toHaveLength(2);
    expect((await readLog({ kind: 'verification' })).items).toEqual([]);
    expect((await readLog({ from: '2100-01-01T00:00:00Z' })).items).toEqual([]);
  });
});

describe('the operating point', () => {
  it('says what the settings come to with the people enrolled', async () => {
    const point = await recognition.operatingPointOf(school, {
      verificationFmr: 1e-4,
      identificationFpir: 0.01,
    });
    expect(point).toMatchObject({
      enrolledPeople: 31,
      verification: { scoreForm: 'normalized', targetFmr: 1e-4 },
    });
    expect(point.verification.fmr).toBeCloseTo(1e-4, 6);
    expect(point.identification.fmr).toBeCloseTo(0.01 / 31, 5);
  });
});
