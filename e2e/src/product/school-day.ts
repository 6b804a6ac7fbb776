import type { Browser, Page } from 'playwright-core';
import { callApi, sendJson } from './call-api.js';
import { addPerson } from './enroll-face.js';
import { newVisitor } from './new-visitor.js';
import { clockAtNoon, NOON_ZONE } from './noon.js';
import { ORGANIZATION } from './set-up.js';

const MINUTE_MS = 60_000;
const PASSWORD = 'a long and quiet afternoon';

/** A lesson that goes on, its class, and the people who meet in it. */
export interface SchoolDay {
  readonly courseId: string;
  readonly sessionId: string;
  /** Ids by name, of those that were asked for. */
  readonly people: Readonly<Record<string, string>>;
}

const instant = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();

/** Add a course whose lesson began ten minutes ago, for people of these names. */
export async function beginLesson(
  office: Page,
  course: string,
  names: readonly string[],
): Promise<SchoolDay> {
  await sendJson(office, 'PATCH', '/organization', { timeZone: NOON_ZONE });
  const { id: groupId } = await sendJson<{ id: string }>(office, 'POST', '/groups', {
    name: `${course} group`,
  });
  const people: Record<string, string> = {};
  for (const name of names) {
    const id = await addPerson(office, name);
    await sendJson(office, 'PATCH', `/people/${id}`, { groupIds: [groupId] });
    people[name] = id;
  }
  const { id: courseId } = await sendJson<{ id: string }>(office, 'POST', '/courses', {
    kind: 'class',
    name: course,
    room: 'B 12',
    groupIds: [groupId],
  });
  await sendJson(office, 'POST', `/courses/${courseId}/extras`, {
    day: clockAtNoon(-10).day,
    startsAt: clockAtNoon(-10).time,
    endsAt: clockAtNoon(50).time,
  });
  const query = new URLSearchParams({ from: instant(-10), to: instant(50), courseId });
  const { items } = await callApi<{ items: { id: string }[] }>(office, 'GET', `/class-sessions?${query}`);
  return { courseId, sessionId: items[0]?.id ?? '', people };
}

interface Joining {
  readonly name: string;
  readonly email: string;
  readonly role: 'teacher' | 'student';
  readonly personId?: string;
}

/** Somebody joins by an invitation of the office; gives their browser. */
export async function join(
  browser: Browser,
  office: Page,
  { name, email, role, personId }: Joining,
): Promise<Page> {
  const { link } = await sendJson<{ link: string }>(office, 'POST', '/invitations', {
    email,
    role,
    ...(personId && { personId }),
  });
  const page = await newVisitor(browser);
  await page.goto(link);
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.getByRole('button', { name: `Join ${ORGANIZATION}` }).click();
  await page.waitForURL(/my-|dashboard|today/);
  return page;
}

/** Let a member teach a course. */
export async function letTeach(office: Page, email: string, courseId: string): Promise<void> {
  const { items } = await callApi<{ items: { id: string; email?: string }[] }>(office, 'GET', '/members');
  const member = items.find((candidate) => candidate.email === email);
  if (!member) throw new Error(`Nobody here has the address ${email}.`);
  await sendJson(office, 'PATCH', `/courses/${courseId}`, { membershipIds: [member.id] });
}
