import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { routes } from '@mien/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { type KillableProgram, killableProgram } from '../../testing/killable-program.js';
import type { TestDatabase } from '../../testing/test-database.js';
import { emit } from './index.js';
import { type MessageScene, startMessages } from './testing/message-scene.js';
import { aReceiver } from './testing/receivers.js';

const TIMES = 20;
const EVENTS_A_TIME = 5;
const MINUTES_5 = 300_000;

let scene: MessageScene;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
let program: KillableProgram;

beforeAll(async () => {
  program = await killableProgram(fileURLToPath(new URL('testing/dispatch-process.ts', import.meta.url)));
  scene = await startMessages();
  receiver = await aReceiver();
});
afterAll(async () => {
  await program.remove();
  await receiver.close();
  await scene.close();
});

const carryMessages = (time: number) => {
  const { url } = scene.database as TestDatabase;
  return program.start(url, String(scene.mailServer.port), scene.provider.url, String(time * MINUTES_5));
};

const idsIn = (texts: readonly string[], pattern: RegExp) =>
  texts.map((text) => pattern.exec(text)?.[1] ?? '');

it('loses nothing and doubles nothing when the process that carries messages is killed, twenty times', async () => {
  const organizationId = await anOrganization(scene.database);
  const admin = await aPrincipal(scene.database, organizationId, 'admin');
  const personId = await aPerson(scene.database, organizationId);
  await aPrincipal(scene.database, organizationId, 'student', personId);
  const ask = (route: typeof routes.createWebhook | typeof routes.addContact, asked: object) =>
    callRoute(scene.handlers, route, admin, { signedIn: {}, ...asked });
  await ask(routes.createWebhook, {
    body: { name: 'Hook', url: receiver.url, kinds: ['attendance.absent'] },
  });
  await ask(routes.addContact, {
    params: { personId },
    body: { name: 'Parent', relation: 'mother', language: 'en', phone: '+15005550009' },
  });
  await callRoute(scene.handlers, routes.updateNotificationSettings, admin, {
    body: {
      rules: {
        'attendance.absent': {
          isOn: true,
          audiences: ['person', 'contacts'],
          channels: ['in-app', 'email', 'sms'],
          isUrgent: true,
        },
      },
    },
  });
  const events = TIMES * EVENTS_A_TIME;
  let told = 0;
  for (let time = 0; time <= TIMES; time += 1) {
    const kill = await carryMessages(time);
    if (time === TIMES) break;
    for (let i = 0; i < EVENTS_A_TIME; i += 1) {
      told += 1;
      const key = `absent:${told}`;
      const data = { courseId: 'c', courseName: 'Art', sessionId: 's', startsAt: '2026-03-02T08:00:00Z' };
      await scene.database.inOrganization(organizationId, (tx) =>
        emit(tx, { kind: 'attendance.absent', organizationId, subjectPersonId: personId, key, data }),
      );
    }
    await delay(Math.random() * 150);
    await kill();
  }
  const counts = async () => {
    const { rows } = await scene.database.pool.query<{ left: number; inbox: number }>(
      `select (select count(*)::int from notification_event where spread_at is null)
              + (select count(*)::int from notification_delivery where state = 'waiting')
              + (select count(*)::int from webhook_delivery where state = 'waiting') as left,
                (select count(*)::int from notification_delivery where channel = 'in-app') as inbox`,
    );
    return rows[0];
  };
  await expect.poll(counts, { timeout: 30_000, interval: 200 }).toEqual({ left: 0, inbox: events });
  const mails = idsIn(scene.mailServer.mails, /Message-ID: <([^@]+)@/);
  const texts = scene.provider.posted.map(({ headers }) => String(headers['idempotency-key']));
  const hooks = receiver.posted.map(({ headers }) => String(headers['webhook-id']));
  // whoever gets a message twice can tell by its id
  expect([mails, texts, hooks].map((ids) => new Set(ids).size)).toEqual([events, events, events]);
}, 240_000);
