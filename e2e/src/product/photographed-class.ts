import { samplePicture } from '@mien/testkit';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { callApi, sendJson } from './call-api.js';
import { addPerson, enrollFace } from './enroll-face.js';
import { pictureFile, type SampleFace } from './sample-face.js';

/** Three of the four people of sample photograph 6, each alone. */
const FACES: Readonly<Record<string, SampleFace>> = {
  'Anna Karlsson': { sample: 6, left: 1290, top: 140, width: 600, height: 600 },
  'Ben Okafor': { sample: 6, left: 480, top: 200, width: 600, height: 600 },
  'Cleo Marin': { sample: 6, left: 60, top: 350, width: 590, height: 600 },
};
/** Of the class, but not in the photograph. */
const ABSENT = 'Emil Lind';

/** The photograph of the class, as a phone takes it. */
export const classPhotograph = async () => ({
  name: 'class.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp(samplePicture(6)).jpeg({ quality: 92 }).toBuffer(),
});

interface Sessions {
  readonly items: readonly { readonly id: string }[];
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A time of day some minutes from now, no farther than this day goes. */
function timeFrom(now: Date, minutes: number): string {
  const all = Math.min(Math.max(now.getHours() * 60 + now.getMinutes() + minutes, 0), 24 * 60 - 1);
  return `${twoDigits(Math.floor(all / 60))}:${twoDigits(all % 60)}`;
}

/** A class that takes place now, of people some of whom are enrolled; gives the id of its session. */
export async function makeClass(page: Page, name: string): Promise<string> {
  const personIds = [await addPerson(page, ABSENT)];
  for (const [person, face] of Object.entries(FACES)) {
    personIds.push(await enrollFace(page, person, await pictureFile(face)));
  }
  const group = await sendJson<{ id: string }>(page, 'POST', '/groups', { name: `Group of ${name}` });
  await sendJson(page, 'PATCH', `/groups/${group.id}`, { personIds });
  const course = await sendJson<{ id: string }>(page, 'POST', '/courses', { name, groupIds: [group.id] });
  const now = new Date();
  const day = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  const times = { day, startsAt: timeFrom(now, -10), endsAt: timeFrom(now, 50), room: 'Lab 2' };
  await sendJson(page, 'POST', `/courses/${course.id}/extras`, times);
  const [from, to] = [-1, 1].map((hours) => new Date(now.getTime() + hours * 3_600_000).toISOString());
  const query = `courseId=${course.id}&from=${from}&to=${to}`;
  const { items } = await callApi<Sessions>(page, 'GET', `/class-sessions?${query}`);
  const [session] = items;
  if (session === undefined) throw new Error('The class has no session.');
  return session.id;
}
