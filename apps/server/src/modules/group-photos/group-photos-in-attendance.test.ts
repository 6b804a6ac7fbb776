import { routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGroupPhotos } from '../../composition/create-group-photos.js';
import type { Platform } from '../../composition/open-platform.js';
import { attendance, attendanceMark, sighting } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createAttendanceModule } from '../attendance/index.js';
import { assertCourse, courseScope } from '../courses/index.js';
import { openCsvTable } from '../imports/index.js';
import { emit } from '../notifications/index.js';
import { createRecognitionModule } from '../recognition/index.js';
import { type FaceScene, faceScene } from '../recognition/testing/face-scene.js';
import { aClassNow, classPicture, enrollFromPhotograph } from './testing/photographed-class.js';

let scene: FaceScene;
let handlers: ReturnType<typeof createGroupPhotos>['handlers'];
let teacher: Principal;
let [anna, ben, cleo] = ['', '', ''];
let sessionId: string;

beforeAll(async () => {
  scene = await faceScene();
  const { deps } = scene;
  const organizationId = await anOrganization(deps.database);
  teacher = await aPrincipal(deps.database, organizationId, 'teacher');
  const people: string[] = [];
  for (const name of ['Anna', 'Ben', 'Cleo']) people.push(await aPerson(deps.database, organizationId, name));
  [anna = '', ben = '', cleo = ''] = people;
  await enrollFromPhotograph(scene, organizationId, anna, 0);
  const teacherId = teacher.membershipId;
  ({ sessionId } = await aClassNow(scene, { organizationId, name: 'Biology', personIds: people, teacherId }));
  const module = createAttendanceModule({
    ...deps,
    emit,
    courses: { assertCourse, courseScope },
    faceResult: async () => {
      throw new Error('Nobody checks in by phone here.');
    },
    hasConsent: async () => true,
    openTable: openCsvTable,
    health: [],
    onError: (error) => scene.errors.push(error),
  });
  const platform = { ...deps, auditTrail: deps.audit } as unknown as Platform;
  const recognition = createRecognitionModule(deps);
  ({ handlers } = createGroupPhotos(platform, { ...deps, recognition, attendance: module }));
}, 120_000);
afterAll(() => scene.close());

it('makes present whom the picture shows and whom the teacher names, and leaves the others as they are', async () => {
  const { id } = await callRoute(handlers, routes.startGroupPhoto, teacher, { body: { sessionId } });
  const { groupPhoto } = await callRoute(handlers, routes.addGroupPictures, teacher, {
    params: { id },
    pictures: [{ bytes: await classPicture(), mediaType: 'image/jpeg' }],
  });
  const stranger = groupPhoto.pictures[0]?.faces.find(({ state }) => state === 'unknown');
  const body = { faces: [{ faceId: stranger?.id, personId: ben }] };
  await callRoute(handlers, routes.confirmGroupPhoto, teacher, { params: { id }, body });

  const { system } = scene.deps.database;
  const rows = await system.select().from(attendance).where(eq(attendance.sessionId, sessionId));
  const of = (personId: string) => rows.find((row) => row.personId === personId);
  expect(of(anna)).toMatchObject({ way: 'group-photo' });
  expect(of(ben)).toMatchObject({ way: 'mark', status: 'present' });
  expect(of(cleo)?.status ?? 'expected').toBe('expected');
  const [seen] = await system.select().from(sighting);
  expect(seen).toMatchObject({ personId: anna, source: 'group-photo', place: 'Lab 2', sessionId });
  expect(await system.select().from(attendanceMark)).toMatchObject([{ personId: ben, way: 'group-photo' }]);
  expect(scene.errors).toEqual([]);
});
