import { join as joinPath } from 'node:path';
import { samplePicture } from '@mien/testkit';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi, sendJson } from './call-api.js';
import { directCamera } from './directed-camera.js';
import { cameraFlags, makeSwayingFilm } from './fake-camera.js';
import { launchBrowser } from './launch-browser.js';
import { axeViolations, keepPicture, openAndSettle, tooWide } from './look-at-page.js';
import { newVisitor } from './new-visitor.js';
import { FRONTAL, pictureFile } from './sample-face.js';
import { beginLesson, join, type SchoolDay } from './school-day.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder } from './steps.js';
import { readTurningMan, type TurningMan, turnUntil } from './turning-man.js';

const NAME = 'Alan Turing';
const COURSE = 'Physics 8a';
const SCHOOL = { name: 'School', latitude: 52.52, longitude: 13.405, radiusMeters: 150 };
/** About a kilometer to the east of it. */
const STATION = { latitude: 52.52, longitude: 13.42 };
const STEP_MS = 120_000;
const SESSION_MS = 60_000;
/** Several sessions, on a busy machine. */
const LIVING_MS = 300_000;

let product: Product;
let browser: Browser;
let office: Page;
let student: Page;
let lesson: SchoolDay;

beforeAll(async () => {
  product = await startProduct();
  const film = joinPath(product.dataFolder, 'camera.mjpeg');
  await makeSwayingFilm(samplePicture(FRONTAL.sample), film, FRONTAL);
  browser = await launchBrowser(cameraFlags(film));
  office = await newVisitor(browser);
  await setUp(office, product.setUpLink);
  lesson = await beginLesson(office, COURSE, [NAME]);
  const personId = lesson.people[NAME] ?? '';
  student = await join(browser, office, { name: NAME, email: 'alan@example.org', role: 'student', personId });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

/** Put this face in place of all that the student is enrolled with. */
async function enroll(buffer: Buffer): Promise<void> {
  const picture = { type: 'image/jpeg', body: buffer };
  const path = `/people/${lesson.people[NAME]}/enrollments?source=upload&mode=replace`;
  const { templates } = await callApi<{ templates: readonly unknown[] }>(office, 'POST', path, picture);
  expect(templates.length).toBe(1);
}

async function statusNow(): Promise<string | undefined> {
  const roster = await callApi<{ items: readonly { status: string }[] }>(
    office,
    'GET',
    `/class-sessions/${lesson.sessionId}/attendance`,
  );
  return roster.items[0]?.status;
}

const openCheckIn = () => openAndSettle(student, `${product.address}/my-attendance/check-in`);
const sharePosition = () => student.getByRole('button', { name: 'Share my position' });
const begin = () => student.getByRole('button', { name: 'Switch the camera on and begin' });
const isAt = (place: { readonly latitude: number; readonly longitude: number }) =>
  student.context().setGeolocation({ latitude: place.latitude, longitude: place.longitude, accuracy: 20 });

/** On a telephone and on a laptop. */
async function looksRight(name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await student.setViewportSize({ width, height: 740 });
    expect(await tooWide(student)).toEqual([]);
    expect(await axeViolations(student)).toEqual([]);
    await keepPicture(student, `check-in-${name}-${width}`);
  }
}

describe('checking in by phone', () => {
  inOrder(() => student, 'check-in');

  it(
    'is not offered where the rules do not allow it, and says what else there is',
    async () => {
      await openCheckIn();
      await student.getByText('Nothing to check in to now').waitFor();
      await student.getByText('Tell the staff').waitFor();
      await looksRight('closed');
    },
    STEP_MS,
  );

  it(
    'leads to what is missing yet: consent, then the face',
    async () => {
      const { rules } = await callApi<{ rules: object }>(office, 'GET', '/attendance-rules');
      const checkIn = { isAllowed: true, networks: [], places: [SCHOOL] };
      await sendJson(office, 'PUT', '/attendance-rules', { ...rules, checkIn });
      await openCheckIn();
      await student.getByText(COURSE).waitFor();
      await student.getByText('You have not agreed to attendance by your face').waitFor();
      await looksRight('no-consent');
      await student.getByRole('link', { name: 'To my consent' }).click();
      const card = student.getByRole('region', { name: 'Attendance' });
      await card.getByRole('button', { name: 'Read and consent' }).click();
      await student.getByRole('dialog').getByRole('button', { name: 'I consent' }).click();
      await card.getByText('Given', { exact: true }).waitFor();
      await openCheckIn();
      await student.getByText('Your face is not enrolled').waitFor();
      await looksRight('not-enrolled');
      await enroll((await pictureFile(FRONTAL)).buffer);
    },
    STEP_MS,
  );

  it(
    'says what to do when the browser may not tell the position',
    async () => {
      await openCheckIn();
      await sharePosition().click();
      await student.getByRole('alert').filter({ hasText: 'Allow the position for this page' }).waitFor();
      await looksRight('no-position');
      expect(await begin().isVisible()).toBe(false);
    },
    STEP_MS,
  );

  it(
    'takes no photograph for the face, wherever the phone is',
    async () => {
      await student.context().grantPermissions(['geolocation'], { origin: product.address });
      await isAt(SCHOOL);
      await openCheckIn();
      await sharePosition().click();
      await looksRight('face');
      await begin().click();
      await student
        .getByRole('alert')
        .filter({ hasText: 'Nothing was changed.' })
        .waitFor({ timeout: SESSION_MS });
      await looksRight('refused');
      expect(await statusNow()).toBe('expected');
    },
    STEP_MS,
  );
});

const recordings = process.env.MIEN_EVALUATION_DATA;
if (recordings === undefined) {
  process.stderr.write(
    'MIEN_EVALUATION_DATA is not set: nobody checks in by phone with a living face, which takes a recording of one.\n',
  );
} else {
  describe('a living face that checks in by phone', () => {
    inOrder(() => student, 'check-in-living');
    let man: TurningMan;

    async function checkInUntil(end: Locator): Promise<void> {
      const camera = await directCamera(student, man.pictures, man.poses.middle);
      await openCheckIn();
      await sharePosition().click();
      await turnUntil(student, end, camera, man.poses);
    }

    it(
      'is not there when the phone is somewhere else',
      async () => {
        man = await readTurningMan(recordings, office);
        await enroll(man.pictures[man.poses.middle] ?? Buffer.alloc(0));
        await isAt(STATION);
        await checkInUntil(student.getByRole('alert').filter({ hasText: 'You are too far' }));
        await looksRight('too-far');
        expect(await statusNow()).toBe('expected');
      },
      LIVING_MS,
    );

    it(
      'has come when the phone is at the place, and sees at once what that counts as',
      async () => {
        await isAt(SCHOOL);
        await checkInUntil(student.getByRole('status').filter({ hasText: 'Checked in at' }));
        await student.getByRole('status').getByText('Late', { exact: true }).waitFor();
        await looksRight('done');
        expect(await statusNow()).toBe('late');
      },
      LIVING_MS,
    );
  });
}
