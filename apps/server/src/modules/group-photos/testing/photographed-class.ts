import { readFile } from 'node:fs/promises';
import { samplePicture } from '@mien/testkit';
import sharp from 'sharp';
import { newId } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import {
  classSession,
  course,
  courseRoster,
  courseStaff,
  roster,
  rosterPerson,
} from '../../../platform/database/schema/index.js';
import { aConsent } from '../../../testing/factories.js';
import { embeddingOf, storeTemplate } from '../../recognition/testing/enrolled-people.js';
import type { FaceScene } from '../../recognition/testing/face-scene.js';

/** The photograph of four people that classes are made of here. */
const PHOTOGRAPH = 6;
const SIZE = { width: 960, height: 769 };

/** It as a class picture of a phone, with the place and the device in its EXIF data. @param width smaller is farther. */
export async function classPicture(width = SIZE.width): Promise<Buffer> {
  const height = Math.round((width / SIZE.width) * SIZE.height);
  const people = await sharp(samplePicture(PHOTOGRAPH)).resize({ width, height }).toBuffer();
  return sharp({ create: { ...SIZE, channels: 3, background: '#807868' } })
    .composite([{ input: people, left: SIZE.width - width, top: SIZE.height - height }])
    .withExif({ IFD0: { Make: 'Camera maker' }, IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** The person at a place among the faces of the photograph, largest first, enrolled from their own part of it. */
export async function enrollFromPhotograph(
  scene: FaceScene,
  organizationId: string,
  personId: string,
  rank: number,
): Promise<void> {
  const { recognizer, database } = scene.deps;
  const bytes = await readFile(samplePicture(PHOTOGRAPH));
  const found = await recognizer.measure({ packId: 'mien-512', picture: bytes, purpose: 'detection' });
  const box = found.kind === 'measured' ? found.faces[rank]?.box : undefined;
  if (box === undefined) throw new Error(`The photograph has no face ${rank}.`);
  const margin = box.width / 2;
  const face = await sharp(bytes)
    .extract({
      left: Math.round(box.x - margin),
      top: Math.round(box.y - margin),
      width: Math.round(box.width + 2 * margin),
      height: Math.round(box.height + 2 * margin),
    })
    .toBuffer();
  const consentId = await aConsent(scene.deps.database, organizationId, personId);
  const embedding = await embeddingOf(scene, face);
  await database.inOrganization(organizationId, (tx: Transaction) =>
    storeTemplate(scene, tx, { organizationId, personId, consentId, embedding }),
  );
}

const HOUR_MS = 60 * 60 * 1000;

/** A course of some people that takes place now, taught by a member. */
export async function aClassNow(
  { deps: { database } }: FaceScene,
  of: { organizationId: string; name: string; personIds: readonly string[]; teacherId?: string | undefined },
) {
  const { organizationId, name, personIds, teacherId } = of;
  const [courseId, groupId, sessionId] = [newId(), newId(), newId()];
  const now = Date.now();
  await database.system.insert(course).values({ id: courseId, organizationId, name });
  await database.system.insert(roster).values({ id: groupId, organizationId, name: `Group of ${name}` });
  await database.system.insert(courseRoster).values({ organizationId, courseId, rosterId: groupId });
  if (personIds.length > 0) {
    await database.system
      .insert(rosterPerson)
      .values(personIds.map((personId) => ({ organizationId, rosterId: groupId, personId })));
  }
  if (teacherId) {
    await database.system.insert(courseStaff).values({ organizationId, courseId, membershipId: teacherId });
  }
  await database.system.insert(classSession).values({
    id: sessionId,
    organizationId,
    courseId,
    key: `extra:${sessionId}`,
    day: new Date(now).toISOString().slice(0, 10),
    startsAt: new Date(now - HOUR_MS / 2),
    endsAt: new Date(now + HOUR_MS / 2),
    room: 'Lab 2',
  });
  return { courseId, groupId, sessionId };
}
