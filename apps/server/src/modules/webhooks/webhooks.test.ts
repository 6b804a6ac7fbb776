import { createHmac } from 'node:crypto';
import { type Route, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { alert } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { type Asked, callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { emit } from '../notifications/index.js';
import { type MessageScene, startMessages } from '../notifications/testing/message-scene.js';
import { aReceiver, type Posted } from '../notifications/testing/receivers.js';

const DAY_MS = 86_400_000;

let scene: MessageScene;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
let organizationId: string;
let personId: string;
let admin: Principal;

beforeAll(async () => {
  scene = await startMessages();
});
afterAll(() => scene.close());

beforeEach(async () => {
  scene.setNow('2026-03-02T12:00:00Z');
  receiver = await aReceiver();
  organizationId = await anOrganization(scene.database);
  personId = await aPerson(scene.database, organizationId);
  admin = await aPrincipal(scene.database, organizationId);
  return () => receiver.close();
});

const call = <const R extends Route>(route: R, asked: Asked = {}) =>
  callRoute(scene.handlers, route, admin, { signedIn: {}, ...asked });

const aWebhook = (url = receiver.url) =>
  call(routes.createWebhook, { body: { name: 'School system', url, kinds: ['attendance.absent'] } });

let count = 0;
const absent = () =>
  scene.database.inOrganization(organizationId, (tx) =>
    emit(tx, {
      kind: 'attendance.absent',
      organizationId,
      subjectPersonId: personId,
      key: `hook:${++count}`,
      data: { courseId: 'c', courseName: 'Art', sessionId: 's', startsAt: '2026-03-02T08:00:00Z' },
    }),
  );

const signaturesOf = ({ headers }: Posted): readonly string[] =>
  String(headers['webhook-signature']).split(' ');
const signatureBy = (secret: string, { headers, body }: Posted): string => {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
};

describe('a webhook', () => {
  it('is told of the events it asked for, signed, with ids and no names', async () => {
    const { secret } = await aWebhook();
    await absent();
    await scene.settle();
    const [posted] = receiver.posted;
    if (!posted) throw new Error('Nothing came.');
    expect(signaturesOf(posted)).toEqual([signatureBy(secret, posted)]);
    expect(JSON.parse(posted.body)).toMatchObject({
      type: 'attendance.absent',
      data: { personId, courseName: 'Art', sessionId: 's' },
    });
    expect(posted.body).not.toContain('Ada');
  });

  it('is tried again, later each time, under the same id', async () => {
    const { webhook } = await aWebhook();
    receiver.answerWith(500, 'out of order');
    await absent();
    await scene.settle();
    scene.later(10_000);
    await scene.settle();
    receiver.answerWith(204);
    scene.later(90_000);
    await scene.settle();
    const ids = receiver.posted.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
    const { items } = await call(routes.listWebhookDeliveries, { params: { id: webhook.id }, query: {} });
    expect(items).toMatchObject([{ state: 'delivered', attempts: 3, lastStatus: 204 }]);
    const { tries } = await call(routes.getWebhookDelivery, {
      params: { id: webhook.id, deliveryId: items[0]?.id ?? '' },
    });
    expect(tries).toMatchObject([{ status: 500, answer: 'out of order' }, { status: 500 }, { status: 204 }]);
  });

  it('has every try written down when many fail at once', async () => {
    const { webhook } = await aWebhook();
    receiver.answerWith(500, 'out of order');
    for (let message = 0; message < 12; message += 1) await absent();
    const before = scene.errors.length;
    await scene.settle();
    const { items } = await call(routes.listWebhookDeliveries, { params: { id: webhook.id }, query: {} });
    const tried = items.filter(({ attempts }) => attempts > 0);
    expect(tried.length).toBeGreaterThan(1);
    expect(tried.filter(({ lastStatus }) => lastStatus !== 500)).toEqual([]);
    expect(scene.errors.slice(before)).toEqual([]);
  });

  it('is given up with its messages when nothing gets through for days, and administrators are told', async () => {
    const { webhook } = await aWebhook();
    receiver.answerWith(500);
    for (let day = 0; day < 7; day += 1) {
      await absent();
      await scene.settle();
      scene.later(DAY_MS);
    }
    await scene.settle();
    const params = { id: webhook.id };
    expect((await call(routes.getWebhook, { params })).state).toBe('disabled');
    const alerts = await scene.database.system
      .select()
      .from(alert)
      .where(eq(alert.organizationId, organizationId));
    expect(alerts).toMatchObject([{ kind: 'webhook-disabled', subject: 'School system' }]);
    const replayed = call(routes.replayWebhook, { params });
    await expect(replayed).rejects.toMatchObject({ code: 'webhook.off' });
    await call(routes.updateWebhook, { params, body: { isOn: true } });
    receiver.answerWith(200);
    receiver.posted.length = 0;
    expect((await call(routes.replayWebhook, { params })).count).toBeGreaterThan(4);
    await scene.settle();
    expect(new Set(receiver.posted.map(({ headers }) => headers['webhook-id'])).size).toBe(
      receiver.posted.length,
    );
    expect((await call(routes.getWebhook, { params })).state).toBe('on');
  });

  it('that says it is gone is given up at once', async () => {
    const { webhook } = await aWebhook();
    receiver.answerWith(410);
    await absent();
    await scene.settle();
    expect((await call(routes.getWebhook, { params: { id: webhook.id } })).state).toBe('disabled');
  });

  it('has its secret changed while both are signed with, for a day', async () => {
    const { webhook, secret: former } = await aWebhook();
    const { secret } = await call(routes.rotateWebhookSecret, { params: { id: webhook.id } });
    await absent();
    await scene.settle();
    const [first] = receiver.posted;
    if (!first) throw new Error('Nothing came.');
    expect(signaturesOf(first)).toEqual([signatureBy(secret, first), signatureBy(former, first)]);
    scene.later(DAY_MS + 1);
    await absent();
    await scene.settle();
    const second = receiver.posted.at(-1);
    if (!second) throw new Error('Nothing came.');
    expect(signaturesOf(second)).toEqual([signatureBy(secret, second)]);
  });

  it('answers to a ping, which is not tried again', async () => {
    const { webhook } = await aWebhook();
    receiver.answerWith(404, 'nobody here');
    const ping = await call(routes.pingWebhook, { params: { id: webhook.id } });
    expect(ping).toMatchObject({
      kind: 'ping',
      state: 'dead',
      lastStatus: 404,
      tries: [{ answer: 'nobody here' }],
    });
    scene.later(DAY_MS);
    await scene.settle();
    expect(receiver.posted).toHaveLength(1);
  });

  it('is sent nothing while it is off', async () => {
    const { webhook } = await aWebhook();
    await call(routes.updateWebhook, { params: { id: webhook.id }, body: { isOn: false } });
    await absent();
    await scene.settle();
    expect(receiver.posted).toEqual([]);
  });

  it.each([
    'http://10.0.0.1/',
    'https://169.254.169.254/latest',
    'https://user:pass@example.test/',
    'http://[::1%25]/',
  ])('is not at %s', async (url) => {
    const made = call(routes.createWebhook, { body: { name: 'X', url, kinds: ['attendance.absent'] } });
    await expect(made).rejects.toThrow();
  });

  it('is nothing that another organization sees, changes or sends again', async () => {
    const { webhook } = await aWebhook();
    await absent();
    await scene.settle();
    const { items } = await call(routes.listWebhookDeliveries, { params: { id: webhook.id }, query: {} });
    admin = await aPrincipal(scene.database, await anOrganization(scene.database, 'Other'));
    const params = { id: webhook.id, deliveryId: items[0]?.id ?? '' };
    for (const route of [
      routes.getWebhook,
      routes.rotateWebhookSecret,
      routes.pingWebhook,
      routes.deleteWebhook,
    ]) {
      await expect(call(route, { params })).rejects.toMatchObject({ code: 'webhook.not-found' });
    }
    for (const route of [routes.getWebhookDelivery, routes.replayWebhookDelivery]) {
      await expect(call(route, { params })).rejects.toMatchObject({ category: 'not-found' });
    }
  });
});
