import { routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { consent, notificationEvent } from '../../platform/database/schema/index.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { type MessageScene, startMessages } from './testing/message-scene.js';

let scene: MessageScene;
let organizationId: string;
let personId: string;

beforeAll(async () => {
  scene = await startMessages();
});
afterAll(() => scene.close());

beforeEach(async () => {
  scene.setNow('2026-03-02T09:00:00Z');
  organizationId = await anOrganization(scene.database);
  personId = await aPerson(scene.database, organizationId);
});

const agreed = (givenAt: string) =>
  scene.database.system.insert(consent).values({
    id: newId(),
    organizationId,
    personId,
    purpose: 'recognition',
    version: 1,
    givenAt: new Date(givenAt),
    givenBy: 'self',
    recordedBy: 'test',
  });

async function remindAfter(months: number): Promise<void> {
  const admin = await aPrincipal(scene.database, organizationId);
  await callRoute(scene.handlers, routes.updateNotificationSettings, admin, {
    body: { consentMonths: months },
  });
}

const events = async (kind: string) => {
  const rows = await scene.database.system
    .select()
    .from(notificationEvent)
    .where(eq(notificationEvent.organizationId, organizationId));
  return rows.filter((row) => row.kind === kind);
};

describe('reminders', () => {
  it('ask for a consent again a month before it is as old as the organization wants, once', async () => {
    await agreed('2025-03-20T09:00:00Z');
    await scene.notifications.remind();
    expect(await events('consent.expiring')).toEqual([]);
    await remindAfter(12);
    await scene.notifications.remind();
    await scene.notifications.remind();
    expect(await events('consent.expiring')).toMatchObject([
      { subjectPersonId: personId, data: { purpose: 'recognition', day: '2026-04-01' } },
    ]);
  });

  it('leave a consent alone that is young enough', async () => {
    await agreed('2025-06-01T09:00:00Z');
    await remindAfter(12);
    await scene.notifications.remind();
    expect(await events('consent.expiring')).toEqual([]);
  });

  it('ask somebody who agreed to be recognized for their face, again after a month', async () => {
    await agreed('2026-02-01T09:00:00Z');
    await scene.notifications.remind();
    await scene.notifications.remind();
    expect(await events('enrollment.needed')).toHaveLength(1);
    scene.later(31 * 86_400_000);
    await scene.notifications.remind();
    expect(await events('enrollment.needed')).toHaveLength(2);
  });

  it('go with everything that is old', async () => {
    await agreed('2026-02-01T09:00:00Z');
    await scene.notifications.remind();
    await scene.settle();
    scene.setNow('2027-03-02T09:00:00Z');
    await scene.notifications.forgetOld();
    expect(await events('enrollment.needed')).toEqual([]);
  });
});
