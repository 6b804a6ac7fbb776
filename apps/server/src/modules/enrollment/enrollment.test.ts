import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureVerdict } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consent, notificationEvent, picture, template } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { aConsent, anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { facePicture } from '../recognition/testing/face-pictures.js';
import { callHandler, type FaceScene, faceScene } from '../recognition/testing/face-scene.js';
import { createEnrollmentModule, type EnrollmentModule } from './index.js';

interface Answer {
  readonly pictures: readonly PictureVerdict[];
  readonly templates: readonly { id: string; pictureId?: string }[];
}

let scene: FaceScene;
let enrollment: EnrollmentModule;
let anna: Buffer;
let annaAgain: Buffer;
let ben: Buffer;
let school: string;
let admin: Principal;

beforeAll(async () => {
  scene = await faceScene();
  const { recognizer } = scene.deps;
  anna = await facePicture(recognizer, 1, 2);
  annaAgain = await facePicture(recognizer, 3, 0);
  ben = await facePicture(recognizer, 1, 0);
  enrollment = createEnrollmentModule({
    ...scene.deps,
    consent: {
      async recognitionConsentOf(tx, personId) {
        const rows = await tx.select().from(consent).where(eq(consent.personId, personId));
        const found = rows.find((row) => row.purpose === 'recognition' && row.withdrawnAt === null);
        if (!found) throw new Error('consent.missing');
        return found.id;
      },
    },
  });
});
afterAll(() => scene.close());
beforeEach(async () => {
  school = await anOrganization(scene.deps.database);
  admin = await aPrincipal(scene.deps.database, school);
});

async function somebody(purposes: readonly ('recognition' | 'picture-storage')[] = ['recognition']) {
  const personId = await aPerson(scene.deps.database, school);
  for (const purpose of purposes) await aConsent(scene.deps.database, school, personId, purpose);
  return personId;
}

const enroll = (
  personId: string,
  files: readonly Buffer[],
  query: Record<string, string> = {},
  who = admin,
) =>
  callHandler<Answer>(enrollment.handlers, 'enrollPerson', {
    principal: who,
    params: { personId },
    query: { source: 'upload', mode: 'add', ...query },
    pictures: files.map((bytes) => ({ bytes, mediaType: 'image/jpeg' })),
  });
const refusals = ({ pictures }: Answer) => pictures.map(({ refusal }) => refusal);
const templateRows = () =>
  scene.deps.database.system.select().from(template).where(eq(template.organizationId, school));
const pictureRows = () =>
  scene.deps.database.system.select().from(picture).where(eq(picture.organizationId, school));
const pictureFiles = async () =>
  (await readdir(join(scene.folder, 'pictures'), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('pictures of one person', () => {
  it('become sealed templates that name their pack, and an audit event', async () => {
    const personId = await somebody();
    const answer = await enroll(personId, [anna, annaAgain]);
    expect(refusals(answer)).toEqual([undefined, undefined]);
    expect(answer.templates).toHaveLength(2);
    expect(await templateRows()).toMatchObject([
      { personId, packId: 'mien-512', embedderId: 'mien-512@1', source: 'upload', pictureId: null },
      { personId },
    ]);
    expect(scene.audited.at(-1)).toMatchObject({
      action: 'template.enroll',
      resource: `person:${personId}`,
      metadata: { templates: 2 },
    });
  });

  it('are not looked at without consent', async () => {
    const personId = await aPerson(scene.deps.database, school);
    await expect(enroll(personId, [anna])).rejects.toThrow('consent.missing');
    expect(await templateRows()).toEqual([]);
  });

  it('must show one person', async () => {
    const personId = await somebody();
    expect(refusals(await enroll(personId, [anna, ben]))).toEqual(['different-person', 'different-person']);
    expect(refusals(await enroll(personId, [anna, ben, annaAgain]))).toEqual([
      undefined,
      'different-person',
      undefined,
    ]);
    expect(await templateRows()).toHaveLength(2);
  });

  it('must show the person enrolled before, unless they replace them', async () => {
    const personId = await somebody();
    const first = await enroll(personId, [anna]);
    expect(refusals(await enroll(personId, [ben]))).toEqual(['different-person']);
    expect(refusals(await enroll(personId, [ben], { mode: 'replace' }))).toEqual([undefined]);
    const rows = await templateRows();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.id).not.toBe(first.templates[0]?.id);
  });

  it('are refused by name of the fault when nobody, or more than one, can be enrolled', async () => {
    const personId = await somebody();
    const { readFile } = await import('node:fs/promises');
    const { samplePicture } = await import('@mien/testkit');
    const group = await readFile(samplePicture(3));
    const answer = await enroll(personId, [group, Buffer.from('no picture')]);
    expect(refusals(answer)).toEqual(['several-faces', 'format-unsupported']);
  });
});

describe('a face that is enrolled already', () => {
  it('is refused, and by whom it is used is told only to those who may know', async () => {
    await enroll(await somebody(), [anna]);
    const second = await somebody();
    const answer = await enroll(second, [annaAgain]);
    expect(answer.pictures[0]).toMatchObject({ refusal: 'duplicate', duplicateOf: { name: 'Ada Lovelace' } });
    const student = await aPrincipal(scene.deps.database, school, 'student', second);
    const told = await enroll(second, [annaAgain], {}, student);
    expect(told.pictures[0]?.refusal).toBe('duplicate');
    expect(told.pictures[0]).not.toHaveProperty('duplicateOf');
  });

  it('cannot be enrolled for two people at the same moment', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const answers = await Promise.all([enroll(one, [anna]), enroll(other, [annaAgain])]);
    expect(answers.flatMap(refusals).sort()).toEqual(['duplicate', undefined]);
    expect(await templateRows()).toHaveLength(1);
  });
});

describe('kept pictures', () => {
  it('are sealed files that only a consent to storing allows, and go with their template', async () => {
    const without = await somebody();
    await enroll(without, [ben]);
    expect(await pictureRows()).toEqual([]);
    const personId = await somebody(['recognition', 'picture-storage']);
    const { templates } = await enroll(personId, [anna]);
    const pictureId = templates[0]?.pictureId;
    expect(await pictureFiles()).toEqual([pictureId]);
    const params = { personId, pictureId };
    const { stream } = await callHandler<{ stream: Buffer }>(enrollment.handlers, 'getPicture', {
      principal: admin,
      params,
    });
    expect(stream.subarray(0, 2).toString('hex')).toBe('ffd8');
    await callHandler(enrollment.handlers, 'deleteTemplates', { principal: admin, params: { personId } });
    expect(await pictureRows()).toEqual([]);
    expect(await pictureFiles()).toEqual([]);
  });

  it('that a crash left without a template are swept with their file', async () => {
    const personId = await somebody(['recognition', 'picture-storage']);
    const { templates } = await enroll(personId, [anna]);
    await scene.deps.database.system.delete(template).where(eq(template.personId, personId));
    await enrollment.sweep();
    expect(await pictureFiles()).toEqual([templates[0]?.pictureId]);
    await scene.deps.database.system
      .update(picture)
      .set({ createdAt: new Date(Date.now() - 3_600_000) })
      .where(eq(picture.personId, personId));
    await enrollment.sweep();
    expect(await pictureFiles()).toEqual([]);
    expect(await pictureRows()).toEqual([]);
  });
});

describe('a preview', () => {
  it('says what would happen and stores nothing', async () => {
    const personId = await somebody();
    const verdict = await callHandler<PictureVerdict>(enrollment.handlers, 'previewEnrollment', {
      principal: admin,
      params: { personId },
      query: { source: 'webcam' },
      picture: { bytes: anna, mediaType: 'image/jpeg' },
    });
    expect(verdict).toMatchObject({ accepted: true, width: 480 });
    expect(verdict.face?.quality).toBeGreaterThan(0.9);
    expect(await templateRows()).toEqual([]);
  });
});

describe('several people at once', () => {
  it('are asked to enroll when they agreed and cannot be recognized yet, once a day', async () => {
    const waits = await somebody();
    const hasNotAgreed = await somebody([]);
    const isEnrolled = await somebody();
    await enroll(isEnrolled, [anna]);
    const ask = () =>
      callHandler<{ asked: number; passedOver: number }>(enrollment.handlers, 'askToEnroll', {
        principal: admin,
        body: { personIds: [waits, hasNotAgreed, isEnrolled] },
      });
    expect(await ask()).toEqual({ asked: 1, passedOver: 2 });
    await ask();
    const events = await scene.deps.database.system
      .select()
      .from(notificationEvent)
      .where(eq(notificationEvent.organizationId, school));
    expect(events).toMatchObject([{ kind: 'enrollment.needed', subjectPersonId: waits }]);
  });

  it('lose their templates together, or nobody does', async () => {
    const one = await somebody();
    const other = await somebody();
    await enroll(one, [anna]);
    await enroll(other, [ben]);
    const remove = (personIds: string[]) =>
      callHandler<{ people: number; templates: number }>(enrollment.handlers, 'deleteFaces', {
        principal: admin,
        body: { personIds },
      });
    const elsewhere = await aPerson(scene.deps.database, await anOrganization(scene.deps.database));
    await expect(remove([one, elsewhere])).rejects.toMatchObject({ code: 'person.not-found' });
    expect(await templateRows()).toHaveLength(2);
    expect(await remove([one, other, one])).toEqual({ people: 2, templates: 2 });
    expect(await templateRows()).toEqual([]);
  });
});
