import type { AttendanceMessage } from '@mien/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '../../platform/http/request-context.js';
import type { SocketConnection } from '../../platform/http/web-sockets.js';
import { ORIGIN } from '../../testing/factories.js';
import { type AttendanceScene, at, attendanceForTests } from './testing/attendance-for-tests.js';

let scene: AttendanceScene;
let teacher: Principal;
let people: string[];
let sessionId: string;

beforeAll(async () => {
  scene = await attendanceForTests();
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.clock.time = at('08:40');
  teacher = await scene.aPrincipal('teacher');
  people = await Promise.all(Array.from({ length: 5 }, () => scene.aPerson()));
  const { id } = await scene.aCourse(people);
  await scene.teaches(teacher, id);
  sessionId = await scene.aSession(id, at('09:00'), at('10:00'));
  await scene.keepUp();
});

const SOON = { timeout: 10_000 };

/** A client that keeps what it is told. */
async function follow(principal: Principal, id = sessionId) {
  const messages: AttendanceMessage[] = [];
  const failures: unknown[] = [];
  const gone = new AbortController();
  const connection = {
    send: (message: AttendanceMessage) => void messages.push(message),
    fail: (error: unknown) => void failures.push(error),
    close: () => gone.abort(),
    closed: gone.signal,
  } as unknown as SocketConnection;
  const [route] = scene.sockets;
  await route?.open(connection, { principal, params: { id }, query: {}, origin: ORIGIN });
  return { messages, failures, leave: () => gone.abort() };
}

const see = (personIds: readonly string[]) =>
  scene.inOrganization((tx) =>
    scene.noteSightings(
      tx,
      personIds.map((personId) => ({
        organizationId: scene.organizationId,
        personId,
        at: scene.clock.time,
        source: 'kiosk-qr',
        place: 'Hall',
      })),
    ),
  );

describe('a live roster', () => {
  it('fills as people arrive, with how many are there', async () => {
    const client = await follow(teacher);
    expect(client.messages).toEqual([{ type: 'ready' }]);
    await see(people.slice(0, 2));
    await see(people.slice(2, 3));
    await expect
      .poll(
        () => client.messages.flatMap((message) => (message.type === 'changes' ? message.items : [])),
        SOON,
      )
      .toHaveLength(3);
    const last = client.messages.at(-1);
    expect(last).toMatchObject({ type: 'changes', counts: { present: 3, expected: 2 } });
    expect(client.failures).toEqual([]);
    client.leave();
  });

  it('tells nothing of other sessions, nor to who has left', async () => {
    const client = await follow(teacher);
    const left = await follow(teacher);
    left.leave();
    const other = await scene.aPerson();
    const { id } = await scene.aCourse([other]);
    const elsewhere = await scene.aSession(id, at('09:00'), at('10:00'));
    const admin = await scene.aPrincipal('admin');
    const witness = await follow(admin, elsewhere);
    await see([other]);
    await expect.poll(() => witness.messages.length, SOON).toBe(2);
    expect(client.messages).toEqual([{ type: 'ready' }]);
    await see(people.slice(0, 1));
    await expect.poll(() => client.messages.length, SOON).toBe(2);
    expect(left.messages).toEqual([{ type: 'ready' }]);
    client.leave();
    witness.leave();
  });

  it('does not open for a teacher of another course', async () => {
    const other = await scene.aPrincipal('teacher');
    await expect(follow(other)).rejects.toMatchObject({ code: 'class-session.not-found' });
  });
});
