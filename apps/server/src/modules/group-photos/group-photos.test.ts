import { type GroupPhoto, type GroupPhotoConfirmation, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  groupFace,
  groupFaceCandidate,
  groupPhoto,
  groupPicture,
  person,
  recognitionLog,
  template,
} from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createRecognitionModule } from '../recognition/index.js';
import { enrollStrangers } from '../recognition/testing/enrolled-people.js';
import { type FaceScene, faceScene } from '../recognition/testing/face-scene.js';
import {
  createGroupPhotosModule,
  type GroupMarks,
  type GroupPhotosModule,
  type GroupSighting,
} from './index.js';
import { aClassNow, classPicture, enrollFromPhotograph } from './testing/photographed-class.js';

let scene: FaceScene;
let module: GroupPhotosModule;
let school: string;
let teacher: Principal;
/** Largest face of the photograph first; Dora is enrolled and in the picture, but not of the class. */
let [anna, ben, cleo, dora, emil] = ['', '', '', '', ''];
let lesson: { courseId: string; groupId: string; sessionId: string };
let near: Buffer;
let far: Buffer;
let now = () => new Date();
const sightings: GroupSighting[] = [];
const marks: GroupMarks[] = [];

beforeAll(async () => {
  scene = await faceScene();
  const { deps } = scene;
  school = await anOrganization(deps.database);
  teacher = await aPrincipal(deps.database, school, 'teacher');
  await enrollStrangers(scene, school, 30);
  const people: string[] = [];
  for (const [rank, name] of ['Anna', 'Ben', 'Cleo', 'Dora'].entries()) {
    const id = await aPerson(deps.database, school, name);
    people.push(id);
    if (name !== 'Cleo') await enrollFromPhotograph(scene, school, id, rank);
  }
  [anna = '', ben = '', cleo = '', dora = ''] = people;
  emil = await aPerson(deps.database, school, 'Emil');
  const personIds = [anna, ben, cleo, emil];
  lesson = await aClassNow(scene, {
    organizationId: school,
    name: 'Biology',
    personIds,
    teacherId: teacher.membershipId,
  });
  near = await classPicture();
  far = await classPicture(150);
  module = createGroupPhotosModule({
    ...deps,
    clock: { now: () => now() },
    log: createRecognitionModule(deps).log,
    attendance: {
      noteSightings: async (_tx, noted) => sightings.push(...noted),
      mark: async (_tx, _principal, marked) => marks.push(marked),
    },
  });
}, 120_000);
afterAll(() => scene.close());

const start = (who = teacher, body: object = { sessionId: lesson.sessionId }) =>
  callRoute(module.handlers, routes.startGroupPhoto, who, { body });
const add = (id: string, pictures: readonly Buffer[], who = teacher) =>
  callRoute(module.handlers, routes.addGroupPictures, who, {
    params: { id },
    pictures: pictures.map((bytes) => ({ bytes, mediaType: 'image/jpeg' })),
  });
const discard = (id: string, who = teacher) =>
  callRoute(module.handlers, routes.discardGroupPhoto, who, { params: { id } });
const confirm = (id: string, body: Partial<GroupPhotoConfirmation> = {}, who = teacher) =>
  callRoute(module.handlers, routes.confirmGroupPhoto, who, { params: { id }, body });
const stored = () => scene.deps.database.system.select().from(groupPicture);

/** A begun group photo with the near picture in it. */
async function searched(): Promise<GroupPhoto> {
  const { id } = await start();
  return (await add(id, [near])).groupPhoto;
}
const names = (people: readonly { person: { name: string } }[]) =>
  people.map(({ person }) => person.name).toSorted();

describe('looking for a class in pictures', () => {
  it('finds the people of the class who are enrolled, knows nobody else, and says who is missing and why', async () => {
    const photo = await searched();
    expect(names(photo.recognized)).toEqual(['Anna', 'Ben']);
    expect(photo.recognized.every(({ probability }) => probability > 0.9)).toBe(true);
    expect(photo.notFound.map(({ person, reason }) => [person.name, reason])).toEqual([
      ['Cleo', 'not-enrolled'],
      ['Emil', 'not-enrolled'],
    ]);
    const [picture] = photo.pictures;
    expect(picture).toMatchObject({ width: 960, height: 769 });
    const states = picture?.faces.map(({ state }) => state) ?? [];
    expect(states).toHaveLength(4);
    expect(states.filter((state) => state === 'recognized')).toHaveLength(2);
    expect(states).toContain('unknown');
    expect(JSON.stringify(photo)).not.toContain(dora);
    await discard(photo.id);
  });

  it('counts everybody once over several pictures, and a file that is sent twice once', async () => {
    const { id } = await start();
    const { groupPhoto } = await add(id, [near, near, await classPicture(700)]);
    expect(groupPhoto.pictures).toHaveLength(2);
    expect(names(groupPhoto.recognized)).toEqual(['Anna', 'Ben']);
    expect(groupPhoto.recognized.every(({ faceIds }) => faceIds.length === 2)).toBe(true);
    expect((await add(id, [near])).groupPhoto.pictures).toHaveLength(2);
    await discard(id);
  });

  it('proposes people of the class for faces that are too small to name anybody by', async () => {
    const { id } = await start();
    const { groupPhoto } = await add(id, [far]);
    const faces = groupPhoto.pictures.flatMap((picture) => picture.faces);
    expect(faces.length).toBeGreaterThan(0);
    expect(groupPhoto.recognized).toEqual([]);
    const unsure = faces.filter(({ state }) => state === 'unsure');
    expect(unsure.map(({ candidates }) => candidates[0]?.person.name)).toContain('Anna');
    expect(groupPhoto.advice[0]).toMatchObject({ reason: 'face-too-small' });
    await discard(id);
  });

  it('keeps the pictures that can be used when one cannot', async () => {
    const { id } = await start();
    const { groupPhoto, refused } = await add(id, [Buffer.from('no picture'), near]);
    expect(refused).toEqual([{ index: 0, reason: 'format-unsupported' }]);
    expect(groupPhoto.pictures).toHaveLength(1);
    await discard(id);
  });

  it('goes on with what was begun when it is begun again', async () => {
    const photo = await searched();
    const again = await start();
    expect(again.id).toBe(photo.id);
    expect(again.pictures).toHaveLength(1);
    await discard(photo.id);
    expect((await start()).id).not.toBe(photo.id);
  });

  it('keeps a face in the recognition log only where somebody is named by it', async () => {
    await discard((await searched()).id);
    const rows = await scene.deps.database.system
      .select()
      .from(recognitionLog)
      .where(eq(recognitionLog.organizationId, school));
    const decisions = new Set(rows.map(({ decision }) => decision));
    expect(decisions.has('match') && decisions.has('unknown')).toBe(true);
    expect(
      rows.every(
        ({ decision, sealedProbe }) => (sealedProbe !== null) === ['match', 'ambiguous'].includes(decision),
      ),
    ).toBe(true);
  });
});

describe('pictures while they wait', () => {
  it('are sealed, shown without what the camera wrote into them, and gone when they are taken out', async () => {
    const photo = await searched();
    const [row] = await stored();
    expect(Buffer.from(row!.sealedPicture).includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
    const params = { id: photo.id, pictureId: photo.pictures[0]!.id };
    const handler = module.handlers.find(({ route }) => route.id === 'getGroupPicture');
    const shown = (await handler!.run({ principal: teacher, params })) as { stream: Uint8Array };
    const { format, exif } = await sharp(shown.stream).metadata();
    expect([format, exif]).toEqual(['jpeg', undefined]);
    const left = await callRoute(module.handlers, routes.removeGroupPicture, teacher, { params });
    expect(left).toMatchObject({ pictures: [], recognized: [] });
    expect(await stored()).toEqual([]);
    await discard(photo.id);
  });

  it('are deleted a day after they were begun, whoever forgot them', async () => {
    const photo = await searched();
    now = () => new Date(Date.now() + 24 * 60 * 60 * 1000);
    try {
      await expect(confirm(photo.id)).rejects.toMatchObject({ code: 'group-photo.not-found' });
      await module.sweep();
    } finally {
      now = () => new Date();
    }
    expect(await stored()).toEqual([]);
    expect(await scene.deps.database.system.select().from(groupFace)).toEqual([]);
  });

  it('name nobody who was erased, or has taken their consent back', async () => {
    const { database } = scene.deps;
    const faye = await aPerson(database, school, 'Faye');
    await enrollFromPhotograph(scene, school, faye, 2);
    const group = await aClassNow(scene, { organizationId: school, name: 'Chess', personIds: [faye, cleo] });
    const admin = await aPrincipal(database, school);
    const { id } = await start(admin, { groupId: group.groupId });
    expect(names((await add(id, [near], admin)).groupPhoto.recognized)).toEqual(['Faye']);
    await database.system.delete(template).where(eq(template.personId, faye));
    const other = await classPicture(800);
    const withdrawn = (await add(id, [other], admin)).groupPhoto;
    expect(withdrawn.pictures[1]?.faces.every(({ state }) => state === 'unknown')).toBe(true);
    await database.system.delete(person).where(eq(person.id, faye));
    const erased = await callRoute(module.handlers, routes.getGroupPhoto, admin, { params: { id } });
    expect(erased.recognized).toEqual([]);
    expect(erased.pictures[0]?.faces.every(({ candidates }) => candidates.length === 0)).toBe(true);
    await discard(id, admin);
  });

  it('are nobody else’s: a teacher of another class does not even learn that they exist', async () => {
    const photo = await searched();
    const stranger = await aPrincipal(scene.deps.database, school, 'teacher');
    const elsewhere = await aPrincipal(
      scene.deps.database,
      await anOrganization(scene.deps.database, 'Elsewhere'),
    );
    for (const who of [stranger, elsewhere]) {
      await expect(start(who)).rejects.toMatchObject({ category: 'not-found' });
      await expect(add(photo.id, [near], who)).rejects.toMatchObject({ category: 'not-found' });
      await expect(confirm(photo.id, {}, who)).rejects.toMatchObject({ category: 'not-found' });
      await expect(discard(photo.id, who)).rejects.toMatchObject({ category: 'not-found' });
    }
    await discard(photo.id);
  });
});

describe('confirming', () => {
  const faceOf = (photo: GroupPhoto, personId: string) =>
    photo.pictures
      .flatMap(({ faces }) => faces)
      .find(({ candidates }) => candidates[0]?.person.id === personId)!.id;
  const unknownFace = (photo: GroupPhoto) =>
    photo.pictures.flatMap(({ faces }) => faces).find(({ state }) => state === 'unknown')!.id;
  const forget = () => {
    sightings.length = 0;
    marks.length = 0;
  };

  it('writes down who was recognized and whom the teacher named, once, and deletes the pictures', async () => {
    forget();
    const photo = await searched();
    const words = {
      faces: [{ faceId: unknownFace(photo), personId: cleo }],
      people: [{ personId: emil, status: 'excused' as const }],
    };
    const confirmed = await confirm(photo.id, words);
    expect(confirmed).toMatchObject({ pictures: [], confirmed: { sightings: 2, marks: 2 } });
    expect(sightings.map(({ personId }) => personId).toSorted()).toEqual([anna, ben].toSorted());
    for (const seen of sightings) {
      expect(seen).toMatchObject({ source: 'group-photo', place: 'Lab 2', sessionId: lesson.sessionId });
      expect(seen.probability).toBeGreaterThan(0.9);
      expect(seen.recognitionLogId).toBeDefined();
    }
    expect(marks[0]).toMatchObject({
      sessionId: lesson.sessionId,
      marks: [
        { personId: cleo, status: 'present' },
        { personId: emil, status: 'excused' },
      ],
    });
    expect(await stored()).toEqual([]);
    expect(await scene.deps.database.system.select().from(groupFaceCandidate)).toEqual([]);

    expect((await confirm(photo.id, words)).confirmed).toEqual(confirmed.confirmed);
    expect([sightings.length, marks.length]).toEqual([2, 1]);
    await expect(add(photo.id, [near])).rejects.toMatchObject({ code: 'group-photo.confirmed' });
  });

  it('marks nobody absent, and nobody whom the teacher takes out', async () => {
    forget();
    const photo = await searched();
    await confirm(photo.id, { faces: [{ faceId: faceOf(photo, ben) }] });
    expect(sightings.map(({ personId }) => personId)).toEqual([anna]);
    expect(marks).toEqual([]);
  });

  it('refuses people who are not of the class, faces of other pictures, and marks without a session', async () => {
    forget();
    const photo = await searched();
    const faceId = unknownFace(photo);
    await expect(confirm(photo.id, { faces: [{ faceId, personId: dora }] })).rejects.toMatchObject({
      code: 'person.not-found',
    });
    await expect(confirm(photo.id, { faces: [{ faceId: anna }] })).rejects.toMatchObject({
      code: 'face.not-found',
    });
    await expect(confirm(photo.id, { faces: [{ faceId, personId: anna }] })).rejects.toMatchObject({
      code: 'group-photo.person-twice',
    });
    await discard(photo.id);
    const admin = await aPrincipal(scene.deps.database, school);
    const { id } = await start(admin, { groupId: lesson.groupId });
    await expect(
      confirm(id, { people: [{ personId: emil, status: 'absent' }] }, admin),
    ).rejects.toMatchObject({
      code: 'group-photo.no-session',
    });
    expect([sightings, marks]).toEqual([[], []]);
    await discard(id, admin);
  });

  it('is one confirmation when it is sent twice at the same time', async () => {
    forget();
    const photo = await searched();
    await Promise.all([confirm(photo.id), confirm(photo.id), confirm(photo.id)]);
    expect(sightings).toHaveLength(2);
    const rows = await scene.deps.database.system
      .select()
      .from(groupPhoto)
      .where(eq(groupPhoto.id, photo.id));
    expect(rows[0]).toMatchObject({ sightings: 2, marks: 0 });
  });
});
