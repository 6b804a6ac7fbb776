import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi, sendJson } from './call-api.js';
import { addPerson, enrollFace } from './enroll-face.js';
import { cameraFlags, makeSwayingFilm } from './fake-camera.js';
import { launchBrowser } from './launch-browser.js';
import { axeViolations, keepPicture, openAndSettle } from './look-at-page.js';
import { startMailBox } from './mail-box.js';
import { newVisitor } from './new-visitor.js';
import { clockAtNoon, NOON_ZONE } from './noon.js';
import { FRONTAL, pictureFile } from './sample-face.js';
import { ORGANIZATION, setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder } from './steps.js';
import { startWebhookReceiver } from './webhook-receiver.js';

const ADA = 'Ada Lovelace';
const BEN = 'بن نور';
const COURSE = 'Mathematics 7b';
const PARENT = 'parent@example.org';
const STUDENT = 'ben@example.org';
const MINUTE = 60_000;
const STEP_MS = 120_000;
const KIOSK = { language: 'en', hasSound: false, ways: ['face', 'pin'], minProbability: 0.5 };

interface Ids {
  group: string;
  course: string;
  ada: string;
  ben: string;
  /** The session that takes place now, and one of earlier today. */
  now: string;
  earlier: string;
  kiosk: { readonly kiosk: { readonly id: string }; readonly code: string };
}

let product: Product;
let browser: Browser;
let mail: Awaited<ReturnType<typeof startMailBox>>;
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
let office: Page;
let kiosk: Page;
let student: Page;
const ids = {} as Ids;

beforeAll(async () => {
  mail = await startMailBox();
  receiver = await startWebhookReceiver();
  product = await startProduct({
    MIEN_SMTP_HOST: '127.0.0.1',
    MIEN_SMTP_PORT: String(mail.port),
    MIEN_OUTGOING_NETWORKS: '127.0.0.0/8',
  });
  const film = join(product.dataFolder, 'camera.mjpeg');
  await makeSwayingFilm(samplePicture(FRONTAL.sample), film, FRONTAL);
  browser = await launchBrowser(cameraFlags(film));
  office = await newVisitor(browser);
  await setUp(office, product.setUpLink);
  await sendJson(office, 'PATCH', '/organization', { timeZone: NOON_ZONE });
  kiosk = await newVisitor(browser);
  student = await newVisitor(browser);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await receiver?.close();
  await mail?.close();
}, 60_000);

const get = <Answer>(path: string) => callApi<Answer>(office, 'GET', path);

/** A session of the course from so many minutes ago to so many minutes ahead. */
async function aSession(fromMinutes: number, toMinutes: number): Promise<string> {
  const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
  await sendJson(office, 'POST', `/courses/${ids.course}/extras`, {
    day: clockAtNoon(fromMinutes).day,
    startsAt: clockAtNoon(fromMinutes).time,
    endsAt: clockAtNoon(toMinutes).time,
  });
  const query = new URLSearchParams({
    from: at(fromMinutes + 1),
    to: at(toMinutes - 1),
    courseId: ids.course,
  });
  const { items } = await get<{ items: { id: string }[] }>(`/class-sessions?${query}`);
  const [session] = items;
  if (!session || items.length > 1) throw new Error(`There are ${items.length} sessions.`);
  return session.id;
}

const statusOf = async (sessionId: string, personId: string): Promise<string | undefined> => {
  const roster = await get<{ items: { person: { id: string }; status: string }[] }>(
    `/class-sessions/${sessionId}/attendance`,
  );
  return roster.items.find(({ person }) => person.id === personId)?.status;
};

describe('a term', () => {
  inOrder(() => office, 'term');

  it(
    'is set up: a class, its people, its timetable, who hears of it',
    async () => {
      const year = new Date().getUTCFullYear();
      const span = { from: `${year}-01-01`, to: `${year}-12-31` };
      const term = await sendJson<{ id: string }>(office, 'POST', '/terms', { name: 'This year', ...span });
      ids.group = (await sendJson<{ id: string }>(office, 'POST', '/groups', { name: '7b' })).id;
      const course = { kind: 'class', name: COURSE, room: 'B 12', termId: term.id, groupIds: [ids.group] };
      ids.course = (await sendJson<{ id: string }>(office, 'POST', '/courses', course)).id;
      await sendJson(office, 'POST', `/courses/${ids.course}/patterns`, {
        weekdays: [1, 2, 3, 4, 5],
        startsAt: '03:00',
        endsAt: '03:45',
        everyWeeks: 1,
        ...span,
      });
      ids.ada = await enrollFace(office, ADA, await pictureFile(FRONTAL));
      ids.ben = await addPerson(office, BEN);
      const groupIds = [ids.group];
      await sendJson(office, 'PATCH', `/people/${ids.ada}`, { externalId: 'A-1', groupIds });
      await sendJson(office, 'PATCH', `/people/${ids.ben}`, { externalId: 'B-2', email: STUDENT, groupIds });
      await sendJson(office, 'PUT', `/people/${ids.ben}/badge/pin`, { pin: '4711' });
      await sendJson(office, 'POST', `/people/${ids.ben}/contacts`, {
        name: 'Parent of Ben',
        relation: 'mother',
        language: 'en',
        email: PARENT,
      });
      // at whatever hour this test runs
      await sendJson(office, 'PATCH', '/notification-settings', { contactQuiet: null });
      const { secret } = await sendJson<{ secret: string }>(office, 'POST', '/webhooks', {
        name: 'Timetable system',
        url: receiver.url,
        kinds: ['attendance.absent', 'attendance.marked', 'report.ready'],
      });
      receiver.knowSecret(secret);
      await openAndSettle(office, `${product.address}/courses/${ids.course}`);
      await office.getByRole('heading', { level: 1, name: COURSE }).waitFor();
      expect(await axeViolations(office)).toEqual([]);
      await keepPicture(office, 'term-course');
    },
    STEP_MS,
  );

  it(
    'marks by a kiosk: a face at once, a PIN while the network is away, once it is back',
    async () => {
      ids.now = await aSession(-2, 58);
      ids.kiosk = await sendJson(office, 'POST', '/kiosks', {
        name: 'Door',
        place: 'B 12',
        settings: KIOSK,
        pin: '2580',
      });
      await kiosk.goto(`${product.address}/kiosk`);
      await kiosk.getByLabel('Code').fill(ids.kiosk.code);
      await kiosk.getByRole('button', { name: 'Start the kiosk' }).click();
      await kiosk.getByRole('status').filter({ hasText: ADA }).waitFor();
      expect(await statusOf(ids.now, ids.ada)).toBe('present');
      await product.restart(async () => {
        await kiosk.getByText('Connection lost').waitFor();
        await kiosk.getByRole('button', { name: 'Number and PIN' }).click();
        const dialog = kiosk.getByRole('dialog', { name: 'Number and PIN' });
        await dialog.getByLabel('Your number').fill('B-2');
        await dialog.getByLabel(/^PIN/).fill('4711');
        await kiosk.keyboard.press('Enter');
        await kiosk.getByText(/waits? to be sent/).waitFor();
      });
      await kiosk.getByText(/waits? to be sent/).waitFor({ state: 'hidden' });
      expect(await statusOf(ids.now, ids.ben)).toBe('present');
    },
    STEP_MS * 2,
  );

  it(
    'shows the teacher who is there, and lets them correct it',
    async () => {
      await openAndSettle(office, `${product.address}/today`);
      await office
        .getByRole('link', { name: new RegExp(COURSE) })
        .first()
        .waitFor();
      expect(await axeViolations(office)).toEqual([]);
      await keepPicture(office, 'term-today');
      await openAndSettle(office, `${product.address}/sessions/${ids.now}`);
      await office.getByText(BEN).first().waitFor();
      expect(await axeViolations(office)).toEqual([]);
      await keepPicture(office, 'term-session');
      await sendJson(office, 'POST', `/class-sessions/${ids.now}/marks`, {
        requestId: crypto.randomUUID(),
        marks: [{ personId: ids.ben, status: 'late', reason: 'Came with the bus' }],
      });
      // without reading the page again
      await office.getByText('Late', { exact: true }).first().waitFor();
      expect(await statusOf(ids.now, ids.ben)).toBe('late');
    },
    STEP_MS,
  );

  it(
    'tells the parents of who was absent, and other systems by a webhook they can verify',
    async () => {
      ids.earlier = await aSession(-180, -120);
      await expect.poll(() => statusOf(ids.earlier, ids.ben), { timeout: 60_000 }).toBe('absent');
      await expect
        .poll(() => mail.letters.find(({ to }) => to.includes(PARENT))?.text, { timeout: 60_000 })
        .toContain(COURSE);
      await expect
        .poll(() => receiver.hooks.filter(({ kind }) => kind === 'attendance.absent').length, {
          timeout: 60_000,
        })
        .toBeGreaterThanOrEqual(1);
      expect(receiver.hooks.filter(({ isGenuine }) => !isGenuine)).toEqual([]);
    },
    STEP_MS * 2,
  );

  it(
    'tells the student why',
    async () => {
      await office.goto(`${product.address}/people/${ids.ben}`);
      await office.getByRole('button', { name: 'Invite to an account' }).click();
      const dialog = office.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Invite' }).click();
      const invitation = () => mail.linkTo(STUDENT, '/invitation');
      await expect.poll(invitation, { timeout: 20_000 }).toBeDefined();
      await student.goto(invitation() ?? '');
      await student.getByRole('link', { name: 'Create an account' }).click();
      await student.getByRole('textbox', { name: 'Name', exact: true }).fill(BEN);
      await student.getByLabel(/^Password/).fill('a long and quiet afternoon');
      await student.getByRole('button', { name: 'Create the account' }).click();
      const confirmation = () => mail.linkTo(STUDENT, '/verify-email');
      await expect.poll(confirmation, { timeout: 20_000 }).toBeDefined();
      await student.goto(confirmation() ?? '');
      await student.goto(invitation() ?? '');
      await student.getByRole('button', { name: `Join ${ORGANIZATION}` }).click();
      await student.getByRole('heading', { level: 1, name: 'My attendance' }).waitFor();
      await openAndSettle(student, `${product.address}/my-attendance`);
      await student.getByText('Absent').first().waitFor();
      expect(await axeViolations(student)).toEqual([]);
      await keepPicture(student, 'term-my-attendance');
      await student
        .getByRole('button', { name: /^Why\?/ })
        .first()
        .click();
      await student.getByText('Came with the bus').waitFor();
      await keepPicture(student, 'term-why');
    },
    STEP_MS,
  );

  it.each(['csv', 'xlsx', 'pdf'])(
    'is reported as %s, in a file that opens',
    async (format) => {
      const { day } = clockAtNoon();
      const made = await sendJson<{ id: string }>(office, 'POST', '/reports', {
        subject: { kind: 'daily-register', parameters: { day } },
        format,
      });
      const stateOf = async () => (await get<{ state: string }>(`/reports/${made.id}`)).state;
      await expect.poll(stateOf, { timeout: 60_000 }).toBe('done');
      const answer = await office.request.get(`${product.address}/api/v1/reports/${made.id}/file`);
      const bytes = await answer.body();
      expect(answer.ok()).toBe(true);
      if (format === 'csv') expect(bytes.toString()).toContain(BEN);
      else expect(bytes.subarray(0, 4).toString()).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
      await openAndSettle(office, `${product.address}/reports`);
      expect(await axeViolations(office)).toEqual([]);
    },
    STEP_MS,
  );
});
