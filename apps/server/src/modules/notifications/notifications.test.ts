import { type Route, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notificationDelivery, notificationEvent } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { type Asked, callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { emit } from './index.js';
import { type MessageScene, startMessages } from './testing/message-scene.js';

const HOUR_MS = 3_600_000;
const LESSON = {
  courseId: '00000000-0000-7000-8000-000000000001',
  courseName: 'Mathematics',
  sessionId: '00000000-0000-7000-8000-000000000002',
  startsAt: '2026-03-02T08:00:00Z',
};

let scene: MessageScene;
let organizationId: string;
let ada: string;
let student: Principal;
let admin: Principal;

beforeAll(async () => {
  scene = await startMessages();
});
afterAll(() => scene.close());

beforeEach(async () => {
  scene.setNow('2026-03-02T09:00:00Z');
  scene.mailServer.mails.length = 0;
  scene.provider.posted.length = 0;
  scene.errors.length = 0;
  organizationId = await anOrganization(scene.database);
  ada = await aPerson(scene.database, organizationId);
  student = await aPrincipal(scene.database, organizationId, 'student', ada);
  admin = await aPrincipal(scene.database, organizationId, 'admin');
});

let count = 0;
/** Tell that Ada was absent. @param key another fact unless it is the same */
const absent = (key = `absent:${++count}`) =>
  scene.database.inOrganization(organizationId, (tx) =>
    emit(tx, { kind: 'attendance.absent', organizationId, subjectPersonId: ada, key, data: LESSON }),
  );

/** As a member who is signed in. */
const call = <const R extends Route>(route: R, principal: Principal, asked: Asked = {}) =>
  callRoute(scene.handlers, route, principal, { signedIn: {}, ...asked });

const deliveries = () =>
  scene.database.system
    .select()
    .from(notificationDelivery)
    .where(eq(notificationDelivery.organizationId, organizationId))
    .orderBy(notificationDelivery.id);

const prefer = (preference: object, who = student) =>
  call(routes.updateOwnNotificationSettings, who, {
    body: { choices: {}, digestAt: '07:00', digestDay: 1, ...preference },
  });

describe('what happened', () => {
  it('is not told when the transaction in which it did is undone', async () => {
    const undone = scene.database.inOrganization(organizationId, async (tx) => {
      await emit(tx, {
        kind: 'attendance.absent',
        organizationId,
        subjectPersonId: ada,
        key: 'x',
        data: LESSON,
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await scene.settle();
    expect(await deliveries()).toEqual([]);
  });

  it('is told once, however often it is written', async () => {
    await absent('same');
    await absent('same');
    await scene.settle();
    await absent('same');
    await scene.settle();
    expect(scene.mailServer.mails).toHaveLength(1);
    expect((await deliveries()).map(({ channel }) => channel).sort()).toEqual(['email', 'in-app']);
  });

  it('is told to nobody when the organization does not want it', async () => {
    await call(routes.updateNotificationSettings, admin, {
      body: {
        rules: {
          'attendance.absent': { isOn: false, audiences: ['person'], channels: ['email'], isUrgent: false },
        },
      },
    });
    await absent();
    await scene.settle();
    expect(await deliveries()).toEqual([]);
  });

  it('is told to each once who is concerned in several ways', async () => {
    await call(routes.updateNotificationSettings, admin, {
      body: {
        rules: {
          'attendance.absent': {
            isOn: true,
            audiences: ['person', 'admins', 'requester'],
            channels: ['in-app'],
            isUrgent: false,
          },
        },
      },
    });
    await absent();
    await scene.settle();
    // nobody requested it: who is not possible is not kept
    expect((await deliveries()).map(({ accountId }) => accountId).sort()).toEqual(
      [student.actorId, admin.actorId].sort(),
    );
  });

  it('is told to nobody of another organization', async () => {
    const other = await anOrganization(scene.database, 'Other');
    const stranger = await aPrincipal(scene.database, other, 'admin');
    await scene.database.inOrganization(organizationId, (tx) =>
      emit(tx, {
        kind: 'report.ready',
        organizationId,
        key: 'report',
        data: { reportId: 'x', reportName: 'R', accountId: stranger.actorId },
      }),
    );
    await scene.settle();
    expect(await deliveries()).toEqual([]);
  });
});

describe('a mail', () => {
  it('says it in the words and language of the receiver, and how to end it', async () => {
    await prefer({ language: 'de' });
    await absent();
    await scene.settle();
    const [mail = ''] = scene.mailServer.mails;
    expect(mail).toContain('Subject: Ada Lovelace hat bei Mathematics gefehlt');
    expect(mail).toContain('Content-Language: de');
    expect(mail).toContain('multipart/alternative');
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(mail.replaceAll('=\r\n', '')).toContain('am Montag, 2. M=C3=A4rz 2026 um 09:00 gefehlt');
    const [row] = (await deliveries()).filter(({ channel }) => channel === 'email');
    expect(mail).toContain(`Message-ID: <${row?.id}@school.test>`);
    expect(row?.state).toBe('sent');
  });

  it('is tried again under the same id when the server is away, and given up in the end', async () => {
    await absent();
    await scene.mailServer.close();
    for (let attempt = 0; attempt < 7; attempt += 1) {
      await scene.settle();
      scene.later(13 * HOUR_MS);
    }
    const [row] = (await deliveries()).filter(({ channel }) => channel === 'email');
    expect(row).toMatchObject({ state: 'failed', attempts: 7, error: 'mail-server' });
    await scene.mailServer.reopen();
    await call(routes.retryNotificationDelivery, admin, { params: { id: row?.id ?? '' } });
    await scene.settle();
    expect(scene.mailServer.mails[0]).toContain(`Message-ID: <${row?.id}@school.test>`);
  });

  it('is not sent again to a receiver that does not exist', async () => {
    const address = `${student.actorId}@example.test`;
    scene.mailServer.refused.add(address);
    await absent();
    await scene.settle();
    const [row] = (await deliveries()).filter(({ channel }) => channel === 'email');
    expect(row).toMatchObject({ state: 'failed', attempts: 1, error: 'address-refused' });
  });
});

describe('quiet hours and digests', () => {
  it('hold back mails until the night is over, and nothing that the product shows', async () => {
    scene.setNow('2026-03-02T22:30:00Z');
    await prefer({ quiet: { from: '22:00', to: '07:00' } });
    await absent();
    await scene.settle();
    expect(scene.mailServer.mails).toHaveLength(0);
    expect(await call(routes.countNotifications, student)).toEqual({ unread: 1 });
    scene.setNow('2026-03-03T06:00:00Z');
    await scene.settle();
    expect(scene.mailServer.mails).toHaveLength(1);
  });

  it('of contacts are what the organization sets, from the evening to the morning at first', async () => {
    await call(routes.updateNotificationSettings, admin, {
      body: {
        rules: {
          'attendance.absent': { isOn: true, audiences: ['contacts'], channels: ['email'], isUrgent: false },
        },
      },
    });
    await call(routes.addContact, admin, {
      params: { personId: ada },
      body: { name: 'Parent', relation: 'mother', language: 'en', email: 'parent@example.test' },
    });
    scene.setNow('2026-03-02T22:30:00Z');
    const sentAfter = async (contactQuiet: object | null) => {
      await call(routes.updateNotificationSettings, admin, { body: { contactQuiet } });
      await absent();
      await scene.settle();
      return (await deliveries()).at(-1)?.dueAt.toISOString();
    };
    const { contactQuiet } = await call(routes.getNotificationSettings, admin);
    expect(contactQuiet).toEqual({ from: '21:00', to: '07:00' });
    expect(await sentAfter({ from: '20:00', to: '09:15' })).toBe('2026-03-03T08:15:00.000Z');
    expect(await sentAfter(null)).toBe('2026-03-02T22:30:00.000Z');
    expect(await call(routes.getNotificationSettings, admin)).not.toHaveProperty('contactQuiet');
    scene.setNow('2026-03-03T08:15:00Z');
    await scene.settle();
    expect(scene.mailServer.mails).toHaveLength(2);
  });

  it('make one mail of several', async () => {
    await prefer({ choices: { 'attendance.absent': { channels: ['in-app', 'email'], pace: 'daily' } } });
    await absent();
    await absent();
    await absent();
    await scene.settle();
    expect(scene.mailServer.mails).toHaveLength(0);
    scene.setNow('2026-03-03T06:00:00Z');
    await scene.settle();
    scene.later(48 * HOUR_MS);
    await scene.settle();
    expect(scene.mailServer.mails).toHaveLength(1);
    expect(scene.mailServer.mails[0]).toContain('Subject: News for you: 3');
    expect((await deliveries()).filter(({ state }) => state === 'in-digest')).toHaveLength(3);
  });
});

describe('messages in the product', () => {
  it('are listed page by page, counted and read', async () => {
    for (let i = 0; i < 3; i += 1) await absent();
    await scene.settle();
    const first = await call(routes.listNotifications, student, {
      query: { limit: 2 },
    });
    const second = await call(routes.listNotifications, student, {
      query: { limit: 2, cursor: first.nextCursor },
    });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, undefined]);
    expect(await call(routes.countNotifications, student)).toEqual({ unread: 3 });
    const ids = [first.items[0]?.id];
    expect(await call(routes.readNotifications, student, { body: { ids } })).toEqual({ unread: 2 });
    expect(await call(routes.readNotifications, student, { body: { ids, isRead: false } })).toEqual({
      unread: 3,
    });
    expect(await call(routes.readNotifications, student, { body: { all: true } })).toEqual({ unread: 0 });
  });

  it("are nobody else's to read or to mark", async () => {
    await absent();
    await scene.settle();
    const [row] = (await deliveries()).filter(({ channel }) => channel === 'in-app');
    expect(await call(routes.listNotifications, admin)).toEqual({ items: [] });
    await call(routes.readNotifications, admin, { body: { ids: [row?.id] } });
    expect(await call(routes.countNotifications, student)).toEqual({ unread: 1 });
  });

  it('go with the person they are about', async () => {
    await absent();
    await scene.settle();
    await scene.database.pool.query('delete from person where id = $1', [ada]);
    expect(await deliveries()).toEqual([]);
    const left = await scene.database.system
      .select()
      .from(notificationEvent)
      .where(eq(notificationEvent.organizationId, organizationId));
    expect(left).toEqual([]);
  });
});
