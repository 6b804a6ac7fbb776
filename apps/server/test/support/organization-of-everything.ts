import { join } from 'node:path';
import { somebodyKnown } from '../../src/modules/privacy/testing/somebody-known.js';
import { newId, systemClock } from '../../src/platform/clock.js';
import * as schema from '../../src/platform/database/schema/index.js';
import { createFilePictureStore } from '../../src/platform/pictures/create-file-picture-store.js';
import { createAuditTrail } from '../../src/platform/security/create-audit-trail.js';
import { createSealer } from '../../src/platform/security/create-sealer.js';
import { createDataKeys } from '../../src/platform/security/data-keys.js';
import { openKeyring } from '../../src/platform/security/keyring.js';
import { anOrganization, aPrincipal } from '../../src/testing/factories.js';
import type { TestServer } from '../../src/testing/running-server.js';
import { attendanceOfSomebody } from './attendance-of-somebody.js';
import { groupPhotoOf } from './group-photo-of.js';
import { messagesOf } from './messages-of.js';
import { reportsOf } from './reports-of.js';
import { timetableOf } from './timetable-of.js';

/** A camera and a kiosk. */
async function addDevices(
  { database }: Pick<TestServer, 'database'>,
  base: { readonly organizationId: string; readonly createdBy: string },
  ids: { readonly camera: string; readonly kiosk: string },
): Promise<void> {
  await database.system.insert(schema.camera).values({
    id: ids.camera,
    ...base,
    name: 'Their gate',
    kind: 'rtsp',
    sealedAddress: new Uint8Array(40),
    keyVersion: 1,
    shownAddress: 'rtsp://their.example.test/…',
    maxFramesPerSecond: 10,
    isOn: false,
    dwellSeconds: 1,
    againMinutes: 5,
  });
  await database.system.insert(schema.kiosk).values({
    id: ids.kiosk,
    ...base,
    name: 'Their door',
    place: 'Their hall',
    settings: { language: 'en', hasSound: false, ways: ['face'], minProbability: 0.5 },
    pinHash: 'none',
  });
}

/** An organization that has one of each kind of thing that a path of the API can name. */
export async function organizationOfEverything({ database, dataFolder }: TestServer) {
  const path = join(dataFolder, 'keys', 'master.key');
  const keyring = await openKeyring(database, { kind: 'file', path, create: false });
  const organizationId = await anOrganization(database, 'Theirs');
  const owner = await aPrincipal(database, organizationId, 'owner');
  const person = await somebodyKnown(
    {
      database,
      school: organizationId,
      sealer: createSealer(createDataKeys({ keyring, clock: systemClock })),
      pictures: createFilePictureStore(join(dataFolder, 'pictures')),
      audit: createAuditTrail({ keyring, clock: systemClock }),
    },
    'Kept Apart',
  );
  const ids = {
    group: newId(),
    apiKey: newId(),
    invitation: newId(),
    job: newId(),
    alert: newId(),
    camera: newId(),
    kiosk: newId(),
    report: newId(),
    reportSchedule: newId(),
  };
  const base = { organizationId, createdBy: owner.actorId };
  await database.system.insert(schema.roster).values({ id: ids.group, organizationId, name: 'Their class' });
  await database.system
    .insert(schema.apiKey)
    .values({ id: ids.apiKey, ...base, name: 'Their key', prefix: 'mien_x', keyHash: newId(), scopes: [] });
  await database.system.insert(schema.invitation).values({
    id: ids.invitation,
    organizationId,
    email: 'their@example.test',
    role: 'teacher',
    tokenHash: newId(),
    invitedBy: owner.actorId,
    expiresAt: new Date(Date.now() + 1e8),
  });
  await database.system.insert(schema.job).values({ id: ids.job, ...base, kind: 'import', state: 'failed' });
  await addDevices({ database }, base, ids);
  await database.system
    .insert(schema.alert)
    .values({ id: ids.alert, organizationId, kind: 'repeated-failure', subject: 'something' });
  const attendance = await attendanceOfSomebody({ database }, person);
  const timetable = await timetableOf({ database }, organizationId);
  const sessionId = attendance.session;
  const photo = await groupPhotoOf({ database }, { organizationId, sessionId });
  const messages = await messagesOf({ database }, person);
  await reportsOf(database, base, ids);
  return {
    organizationId,
    person,
    member: owner.membershipId ?? '',
    ...ids,
    ...attendance,
    ...timetable,
    ...photo,
    ...messages,
  };
}
