import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendJson } from './call-api.js';
import { launchBrowser } from './launch-browser.js';
import { axeViolations, keepPicture, openAndSettle, tooWide } from './look-at-page.js';
import { newVisitor } from './new-visitor.js';
import { beginLesson, join, letTeach, type SchoolDay } from './school-day.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder } from './steps.js';

const NAMES = ['Ana Abel', 'Ben Berg', 'Cleo Cruz', 'Dora Dietz'] as const;
const COURSE = 'Biology 7a';
const TEACHER = 'teacher@example.org';
const REASON = 'I was in the library with Ms Book';
const STEP_MS = 60_000;

let product: Product;
let browser: Browser;
let office: Page;
let teacher: Page;
let student: Page;
let lesson: SchoolDay;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  office = await newVisitor(browser);
  await setUp(office, product.setUpLink);
  lesson = await beginLesson(office, COURSE, NAMES);
  // corrections by teachers count at once here; what people ask for themselves always waits
  teacher = await join(browser, office, { name: 'Tom Teacher', email: TEACHER, role: 'teacher' });
  await letTeach(office, TEACHER, lesson.courseId);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const rowOf = (name: string) => teacher.getByRole('row').filter({ hasText: name });

describe('attendance', () => {
  inOrder(() => teacher, 'attendance');

  it(
    'shows a teacher the lesson that goes on, and takes marks by keyboard alone',
    async () => {
      await openAndSettle(teacher, `${product.address}/today`);
      expect(await axeViolations(teacher)).toEqual([]);
      await teacher.getByRole('link', { name: COURSE }).click();
      const status = rowOf('Ana Abel').getByRole('gridcell').nth(1);
      await status.focus();
      await teacher.keyboard.press('p');
      await teacher.keyboard.press('a');
      await teacher.keyboard.press('/');
      await teacher.keyboard.type('dietz');
      await teacher.keyboard.press('Enter');
      await teacher.keyboard.press('l');
      await teacher.getByText('All saved').waitFor();
      await rowOf('Ana Abel').getByText('Present', { exact: true }).waitFor();
      await rowOf('Ben Berg').getByText('Absent', { exact: true }).waitFor();
      await rowOf('Dora Dietz').getByText('Late', { exact: true }).waitFor();
      expect(await axeViolations(teacher)).toEqual([]);
      await keepPicture(teacher, 'attendance-session');
    },
    STEP_MS,
  );

  it(
    'fills before the eyes of the teacher, and takes back what was the last mark',
    async () => {
      await sendJson(office, 'POST', `/class-sessions/${lesson.sessionId}/marks`, {
        requestId: crypto.randomUUID(),
        marks: [{ personId: lesson.people['Cleo Cruz'], status: 'excused' }],
      });
      await rowOf('Cleo Cruz').getByText('Excused', { exact: true }).waitFor();
      await rowOf('Dora Dietz').getByRole('gridcell').nth(1).focus();
      await teacher.keyboard.press('Control+z');
      await rowOf('Dora Dietz').getByText('Expected', { exact: true }).waitFor();
    },
    STEP_MS,
  );

  it(
    'tells the student why, who asks for a correction',
    async () => {
      student = await join(browser, office, {
        name: 'Ben Berg',
        email: 'ben@example.org',
        role: 'student',
        personId: lesson.people['Ben Berg'] ?? '',
      });
      await openAndSettle(student, `${product.address}/my-attendance`);
      expect(await axeViolations(student)).toEqual([]);
      await student.getByRole('button', { name: new RegExp(`^Why\\? ${COURSE}`) }).click();
      const drawer = student.getByRole('dialog');
      await drawer.getByText(/Tom Teacher entered/).waitFor();
      expect(await axeViolations(student)).toEqual([]);
      await keepPicture(student, 'attendance-why');
      await drawer.getByRole('button', { name: 'This is not right' }).click();
      await drawer.locator('label', { hasText: 'Present' }).click();
      await drawer.getByLabel('Reason').fill(REASON);
      await drawer.getByRole('button', { name: 'Ask for correction' }).click();
      await drawer.getByText(/waits for a decision/).waitFor();
    },
    STEP_MS,
  );

  it(
    'lets the office approve it, and counts it',
    async () => {
      await openAndSettle(office, `${product.address}/attendance-requests`);
      await office.getByText(REASON).waitFor();
      expect(await axeViolations(office)).toEqual([]);
      await keepPicture(office, 'attendance-requests');
      await office.getByRole('button', { name: `Approve: Ben Berg, ${COURSE}` }).click();
      await office.getByText('Nothing waits').waitFor();
      await student.goto(`${product.address}/my-attendance/requests`);
      await student.getByText('Approved').waitFor();
      await rowOf('Ben Berg').getByText('Present', { exact: true }).waitFor();
    },
    STEP_MS,
  );

  it.each([
    '/today',
    'session',
    '/attendance-requests',
    '/leaves',
    '/attendance-locks',
    '/attendance-imports',
  ])(
    'fits a telephone: %s',
    async (address) => {
      await office.setViewportSize({ width: 360, height: 740 });
      const path = address === 'session' ? `/sessions/${lesson.sessionId}` : address;
      await openAndSettle(office, `${product.address}${path}`);
      expect(await tooWide(office)).toEqual([]);
      expect(await axeViolations(office)).toEqual([]);
      await keepPicture(office, `attendance-360${address.replace('/', '-')}`);
    },
    STEP_MS,
  );

  it(
    'is as clear in the dark, from the right, and from the back of the room',
    async () => {
      await teacher.emulateMedia({ colorScheme: 'dark' });
      await openAndSettle(teacher, `${product.address}/sessions/${lesson.sessionId}?view=board`);
      expect(await axeViolations(teacher)).toEqual([]);
      await keepPicture(teacher, 'attendance-board-dark');
      await teacher.evaluate(() => localStorage.setItem('mien.language', 'ar'));
      await openAndSettle(teacher, `${product.address}/sessions/${lesson.sessionId}`);
      expect(await axeViolations(teacher)).toEqual([]);
      await keepPicture(teacher, 'attendance-session-ar-dark');
      await openAndSettle(teacher, `${product.address}/courses/${lesson.courseId}/attendance`);
      expect(await axeViolations(teacher)).toEqual([]);
      await keepPicture(teacher, 'attendance-history-ar-dark');
      await student.emulateMedia({ colorScheme: 'dark' });
      await student.setViewportSize({ width: 360, height: 740 });
      await openAndSettle(student, `${product.address}/my-attendance`);
      expect(await tooWide(student)).toEqual([]);
      expect(await axeViolations(student)).toEqual([]);
      await keepPicture(student, 'attendance-own-360-dark');
      await openAndSettle(student, `${product.address}/my-attendance/check-in`);
      expect(await axeViolations(student)).toEqual([]);
      await keepPicture(student, 'attendance-check-in-360-dark');
    },
    STEP_MS,
  );
});
