import { createECDH, createHmac, randomBytes } from 'node:crypto';
import { type Route, routes } from '@mien/contracts';
import Fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notificationDelivery } from '../../platform/database/schema/index.js';
import { useProblemDetails } from '../../platform/http/problem-details.js';
import type { Principal } from '../../platform/http/request-context.js';
import { type Asked, callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { emit } from './index.js';
import { PUBLIC_URL, SMS_TOKEN } from './testing/compose-messages.js';
import { type MessageScene, startMessages } from './testing/message-scene.js';
import { aReceiver } from './testing/receivers.js';

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
  scene.setNow('2026-03-02T12:00:00Z');
  scene.provider.posted.length = 0;
  scene.mailServer.mails.length = 0;
  scene.provider.answerWith(201, { sid: 'SM1' });
  organizationId = await anOrganization(scene.database);
  ada = await aPerson(scene.database, organizationId);
  student = await aPrincipal(scene.database, organizationId, 'student', ada);
  admin = await aPrincipal(scene.database, organizationId, 'admin');
});

const call = <const R extends Route>(route: R, principal: Principal, asked: Asked = {}) =>
  callRoute(scene.handlers, route, principal, { signedIn: {}, ...asked });

const prefer = (channels: readonly string[]) =>
  call(routes.updateOwnNotificationSettings, student, {
    body: {
      choices: { 'attendance.absent': { channels, pace: 'at-once' } },
      digestAt: '07:00',
      digestDay: 1,
    },
  });

let count = 0;
const absent = () =>
  scene.database.inOrganization(organizationId, (tx) =>
    emit(tx, {
      kind: 'attendance.absent',
      organizationId,
      subjectPersonId: ada,
      key: `absent:${++count}`,
      data: { courseId: 'c', courseName: 'Art', sessionId: 's', startsAt: '2026-03-02T08:00:00Z' },
    }),
  );

const lastDelivery = async (channel: string) => {
  const rows = await scene.database.system
    .select()
    .from(notificationDelivery)
    .orderBy(notificationDelivery.id);
  const [row] = rows
    .filter((one) => one.organizationId === organizationId && one.channel === channel)
    .slice(-1);
  if (!row) throw new Error(`Nothing was sent by ${channel}.`);
  return row;
};

const formOf = (body = '') => Object.fromEntries(new URLSearchParams(body));

async function aVerifiedPhone() {
  await call(routes.setNotificationPhone, student, { body: { phone: '+49 151 23456789' } });
  await scene.settle();
  const code = /\d{6}/.exec(formOf(scene.provider.posted.at(-1)?.body).Body ?? '')?.[0] ?? '';
  await call(routes.verifyNotificationPhone, student, { body: { code } });
  scene.provider.posted.length = 0;
}

describe('a text message', () => {
  it('goes to a number whose owner has shown that it is theirs, in the form of Twilio', async () => {
    await prefer(['sms']);
    await call(routes.setNotificationPhone, student, { body: { phone: '+49 151 23456789' } });
    await absent();
    await scene.settle();
    expect(scene.provider.posted).toHaveLength(1);
    scene.later(60_000);
    await aVerifiedPhone();
    await absent();
    await scene.settle();
    const [posted] = scene.provider.posted;
    const row = await lastDelivery('sms');
    expect(posted?.path).toBe('/2010-04-01/Accounts/AC1/Messages.json');
    expect(posted?.headers.authorization).toBe(`Basic ${Buffer.from(`AC1:${SMS_TOKEN}`).toString('base64')}`);
    expect(formOf(posted?.body)).toMatchObject({
      To: '+4915123456789',
      From: '+15005550006',
      StatusCallback: `${PUBLIC_URL}/api/v1/sms-status/${row.id}`,
    });
    expect(row).toMatchObject({ state: 'sent', providerId: 'SM1' });
  });

  it('needs the right code, in time, and not many tries', async () => {
    await call(routes.setNotificationPhone, student, { body: { phone: '+4915123456789' } });
    const again = call(routes.setNotificationPhone, student, { body: { phone: '+4915123456789' } });
    await expect(again).rejects.toMatchObject({ code: 'phone.too-soon' });
    await scene.settle();
    const code = /\d{6}/.exec(formOf(scene.provider.posted[0]?.body).Body ?? '')?.[0] ?? '';
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) {
      const tried = call(routes.verifyNotificationPhone, student, { body: { code: wrong } });
      await expect(tried).rejects.toMatchObject({ code: 'phone.code' });
    }
    const late = call(routes.verifyNotificationPhone, student, { body: { code } });
    await expect(late).rejects.toMatchObject({ code: 'phone.code' });
  });

  it.each([
    [400, 21_211, 'failed', 'provider-21211'],
    [400, 21_614, 'failed', 'provider-21614'],
    [429, 20_429, 'waiting', 'provider-20429'],
    [503, undefined, 'waiting', 'http-503'],
    [401, 20_003, 'waiting', 'provider-20003'],
  ])('that is answered by %i and %s is %s', async (status, code, state, error) => {
    await prefer(['sms']);
    await aVerifiedPhone();
    scene.provider.answerWith(status, code === undefined ? 'busy' : { code, message: 'x', status });
    await absent();
    await scene.settle();
    expect(await lastDelivery('sms')).toMatchObject({ state, error, attempts: 1 });
  });

  it('to somebody who told the provider to stop is the last one', async () => {
    await call(routes.updateNotificationSettings, admin, {
      body: {
        rules: {
          'attendance.absent': { isOn: true, audiences: ['contacts'], channels: ['sms'], isUrgent: false },
        },
      },
    });
    await call(routes.addContact, admin, {
      params: { personId: ada },
      body: { name: 'Parent', relation: 'father', language: 'de', phone: '+4915100000000' },
    });
    scene.provider.answerWith(400, { code: 21_610 });
    await absent();
    await scene.settle();
    await absent();
    await scene.settle();
    expect(scene.provider.posted).toHaveLength(1);
    const { items } = await call(routes.listContacts, admin, { params: { personId: ada } });
    expect(items[0]?.stoppedAt).toBe('2026-03-02T12:00:00.000Z');
  });

  it('goes by the provider of the organization, whose token is kept sealed and goes to no other address', async () => {
    const own = await aReceiver();
    own.answerWith(201, { sid: 'SM2' });
    const sms = { url: own.url, account: 'AC2', from: 'School' };
    await call(routes.updateNotificationSettings, admin, { body: { sms: { ...sms, token: 'own token' } } });
    await prefer(['sms']);
    await scene.settle();
    await call(routes.setNotificationPhone, student, { body: { phone: '+4915123456789' } });
    await scene.settle();
    expect(own.posted[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('AC2:own token').toString('base64')}`,
    );
    const { rows } = await scene.database.pool.query('select sealed from outgoing_secret');
    expect(rows.every(({ sealed }) => !sealed.includes('own token'))).toBe(true);
    const moved = call(routes.updateNotificationSettings, admin, {
      body: { sms: { ...sms, url: scene.provider.url } },
    });
    await expect(moved).rejects.toMatchObject({ code: 'sms.token-missing' });
    const inside = call(routes.updateNotificationSettings, admin, {
      body: { sms: { ...sms, url: 'http://10.0.0.1/', token: 'x' } },
    });
    await expect(inside).rejects.toMatchObject({ code: 'sms.address' });
    await own.close();
  });

  it('arrived when its provider says so, and nobody else', async () => {
    await prefer(['sms']);
    await aVerifiedPhone();
    await absent();
    await scene.settle();
    const { id } = await lastDelivery('sms');
    const app = Fastify();
    await scene.notifications.mountForms(app);
    const url = `/api/v1/sms-status/${id}`;
    const post = (form: Record<string, string>, token: string) => {
      const fields = Object.keys(form)
        .sort()
        .map((name) => `${name}${form[name]}`);
      const signature = createHmac('sha1', token)
        .update(PUBLIC_URL + url + fields.join(''))
        .digest('base64');
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature,
      };
      return app.inject({ method: 'POST', url, headers, body: new URLSearchParams(form).toString() });
    };
    const delivered = { MessageSid: 'SM1', MessageStatus: 'delivered' };
    expect((await post(delivered, 'a guess')).statusCode).toBe(403);
    expect((await lastDelivery('sms')).state).toBe('sent');
    expect((await post(delivered, SMS_TOKEN)).statusCode).toBe(204);
    await post({ MessageSid: 'SM1', MessageStatus: 'failed', ErrorCode: '30003' }, SMS_TOKEN);
    expect((await lastDelivery('sms')).state).toBe('delivered');
    await app.close();
  });
});

describe('a message to a browser', () => {
  const aBrowser = () => {
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    return {
      p256dh: keys.getPublicKey('base64url'),
      auth: randomBytes(16).toString('base64url'),
      device: 'Chrome · Linux',
    };
  };

  it('is encrypted for it alone, signed by the installation, and ends where it is gone', async () => {
    const service = await aReceiver();
    service.answerWith(201);
    await prefer(['push']);
    await call(routes.addPushDevice, student, { body: { endpoint: `${service.url}/one`, ...aBrowser() } });
    await absent();
    await scene.settle();
    const [posted] = service.posted;
    expect(posted?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '86400',
      urgency: 'normal',
    });
    expect(posted?.headers.authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]+$/);
    expect(posted?.body).not.toContain('Ada');
    expect((await lastDelivery('push')).state).toBe('sent');
    service.answerWith(410);
    await absent();
    await scene.settle();
    expect((await lastDelivery('push')).error).toBe('no-address');
    expect((await call(routes.getOwnNotificationSettings, student)).devices).toEqual([]);
    await service.close();
  });

  it('goes to whoever used the browser last, and to no address inside', async () => {
    const body = { endpoint: 'http://127.0.0.1:9/shared', ...aBrowser() };
    await call(routes.addPushDevice, student, { body });
    await call(routes.addPushDevice, admin, { body });
    expect((await call(routes.getOwnNotificationSettings, student)).devices).toEqual([]);
    expect((await call(routes.getOwnNotificationSettings, admin)).devices).toHaveLength(1);
    const inside = call(routes.addPushDevice, student, {
      body: { ...aBrowser(), endpoint: 'https://169.254.169.254/' },
    });
    await expect(inside).rejects.toMatchObject({ code: 'push.address' });
  });
});

describe('the end of messages', () => {
  it('comes by one click in a mail program, for that way alone', async () => {
    await absent();
    await scene.settle();
    const link = /List-Unsubscribe:\s*<([^>]+)>/.exec(
      scene.mailServer.mails[0]?.replaceAll(/\r\n\s+/g, '') ?? '',
    )?.[1];
    const { pathname } = new URL(link ?? '');
    const app = Fastify({ routerOptions: { maxParamLength: 200 } });
    useProblemDetails(app);
    await scene.notifications.mountForms(app);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'List-Unsubscribe=One-Click';
    expect((await app.inject({ method: 'POST', url: `${pathname}x`, headers, body })).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: pathname, headers, body })).statusCode).toBe(204);
    await absent();
    await scene.settle();
    expect(scene.mailServer.mails).toHaveLength(1);
    expect(await call(routes.countNotifications, student)).toEqual({ unread: 2 });
    await app.close();
  });
});

describe('texts of an organization', () => {
  const place = { kind: 'attendance.absent', channel: 'email', language: 'en' };

  it('replace those of the product until they are reset', async () => {
    await call(routes.saveMessageTemplate, admin, {
      params: place,
      body: { subject: 'Where is {{person}}?', body: 'Not in {{course}}. <b>&</b>' },
    });
    await absent();
    await scene.settle();
    expect(scene.mailServer.mails[0]).toContain('Subject: Where is Ada Lovelace?');
    expect(scene.mailServer.mails[0]).toContain('&lt;b&gt;&amp;&lt;/b&gt;');
    await call(routes.resetMessageTemplate, admin, { params: place });
    const { items } = await call(routes.listMessageTemplates, admin, { query: { kind: place.kind } });
    expect(items.every(({ isDefault }) => isDefault)).toBe(true);
  });

  it('are refused when they name what nobody knows', async () => {
    const body = { subject: '{{grade}}', body: 'x' };
    const saved = call(routes.saveMessageTemplate, admin, { params: place, body });
    await expect(saved).rejects.toMatchObject({ code: 'message-template.malformed' });
  });

  it('are previewed with examples', async () => {
    const preview = await call(routes.previewMessageTemplate, admin, {
      body: { ...place, channel: 'sms', language: 'ar', subject: 'x', body: '{{person}} {{time}}' },
    });
    expect(preview.body).toContain('سارة أحمد');
    expect(preview.segments).toBe(1);
  });
});
