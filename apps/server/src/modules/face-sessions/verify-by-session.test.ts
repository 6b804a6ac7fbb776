import type { FaceSession, FaceSessionResult } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditLog, faceSession, template } from '../../platform/database/schema/index.js';
import { aConsent, aPerson } from '../../testing/factories.js';
import { scriptedLiveness } from './testing/scripted-liveness.js';
import {
  agree,
  aMember,
  aSchool,
  aService,
  filmOf,
  frameHeaders,
  personInPicture,
  type SessionScene,
  sessionScene,
  show,
  somebodyEnrolled,
} from './testing/session-scene.js';

let scene: SessionScene;
let app: FastifyInstance;
let organizationId: string;
let ada: string;
let adaFilm: Buffer[];
let graceFilm: Buffer[];
let student: Awaited<ReturnType<typeof aMember>>;
let admin: Awaited<ReturnType<typeof aMember>>;

beforeAll(async () => {
  scene = await sessionScene();
  app = await scene.instance();
  organizationId = await aSchool(scene);
  const picture = await personInPicture(scene, 'ada');
  ada = await somebodyEnrolled(scene, organizationId, picture);
  adaFilm = await filmOf(picture, 4);
  graceFilm = await filmOf(await personInPicture(scene, 'grace'), 4);
  student = await aMember(scene, app, { organizationId, role: 'student', personId: ada });
  admin = await aMember(scene, app, { organizationId, role: 'admin' });
}, 120_000);
afterAll(() => scene.close());
beforeEach(() => {
  scene.script.decision = 'live';
});

const FRAMES = (id: string) => `/api/v1/face-sessions/${id}/frames`;

async function begin(body: object, browser = student.browser): Promise<FaceSession> {
  const reply = await browser.send('POST', '/api/v1/face-sessions', body);
  if (reply.statusCode !== 201) throw new Error(reply.body);
  return reply.json() as FaceSession;
}

async function verified(film = adaFilm, from = 0): Promise<FaceSessionResult & { session: FaceSession }> {
  const session = await begin({ purpose: 'verify', personId: ada });
  const result = (await show(student.browser.send, session, film, from)) as FaceSessionResult;
  return { ...result, session };
}

const redeem = (headers: Record<string, string>, resultToken = '', purpose = 'verify') =>
  app.inject({
    method: 'POST',
    url: '/api/v1/face-sessions/results',
    headers,
    payload: { resultToken, purpose },
  });

describe('a verification before the camera', () => {
  it('passes the person who answered, and a service can use its result once', async () => {
    const { passed, match, resultToken, session } = await verified();
    expect(passed).toBe(true);
    expect(match).toMatchObject({ decision: 'match', person: { id: ada, name: 'Ada' } });
    const door = await aService(scene, organizationId);
    const [first, second] = await Promise.all([redeem(door, resultToken), redeem(door, resultToken)]);
    expect([first.statusCode, second.statusCode].sort()).toEqual([200, 403]);
    const used = first.statusCode === 200 ? first : second;
    expect(used.json()).toMatchObject({ sessionId: session.id, personId: ada, nonce: session.nonce });
    expect((await redeem(door, resultToken)).json().code).toBe('face-session.result-invalid');
  });

  it('passes nobody else', async () => {
    const { passed, match, resultToken, decision } = await verified(graceFilm);
    expect({ passed, match: match?.decision, resultToken, decision }).toEqual({
      passed: false,
      match: 'unknown',
      resultToken: undefined,
      decision: 'live',
    });
  });

  it.each(['not-live', 'unsure'] as const)('compares nothing when it is %s', async (decision) => {
    scene.script.decision = decision;
    const result = await verified();
    expect(result).toMatchObject({ passed: false, decision });
    expect(result.match).toBeUndefined();
    expect(result.resultToken).toBeUndefined();
  });

  it('gives the same result to whoever asks again, and takes no further frames', async () => {
    const { session, ...result } = await verified();
    expect(await show(student.browser.send, session, adaFilm, 10)).toEqual(result);
    const stands = await student.browser.get(`/api/v1/face-sessions/${session.id}`, {
      'x-mien-face-session': session.token,
    });
    expect(stands.json().message).toEqual(result);
  });

  it('tells how long its decision took, from when the last frame came', async () => {
    const scripted = scriptedLiveness(scene.script);
    const slow = await scene.instance({
      ...scripted,
      observe(state, frame) {
        scene.clock.advance(150);
        return scripted.observe(state, frame);
      },
    });
    const { browser } = await aMember(scene, slow, { organizationId, role: 'admin' });
    const session = await begin({ purpose: 'verify', personId: ada }, browser);
    await show(browser.send, session, adaFilm);
    const [attempt] = (await browser.get('/api/v1/face-sessions?limit=1')).json().items;
    expect(attempt).toMatchObject({ id: session.id, passed: true });
    expect(attempt.decisionMs).toBeGreaterThanOrEqual(150);
    expect(attempt.decisionMs).toBeLessThan(450);
  });

  it('is written down with its reasons, for those who may read the log, and audited', async () => {
    const { session } = await verified(graceFilm);
    const list = await admin.browser.get('/api/v1/face-sessions?passed=false&limit=1');
    expect(list.json().items[0]).toMatchObject({
      id: session.id,
      status: 'ended',
      person: { id: ada, name: 'Ada' },
      decision: 'live',
      match: 'unknown',
      passed: false,
      requestedBy: 'Ada',
      isUsed: false,
    });
    expect(list.json().items[0].evidence.length).toBeGreaterThan(3);
    expect((await student.browser.get('/api/v1/face-sessions')).statusCode).toBe(403);
    const entries = await scene.database.system
      .select({ action: auditLog.action, result: auditLog.result })
      .from(auditLog)
      .where(eq(auditLog.resource, `face-session:${session.id}`));
    expect(entries).toEqual([
      { action: 'face-session.start', result: 'success' },
      { action: 'face-session.end', result: 'denied' },
    ]);
  });

  it('is of no use in another organization, for another purpose, or after two minutes', async () => {
    const { resultToken } = await verified();
    const elsewhere = await aService(scene, await aSchool(scene));
    const door = await aService(scene, organizationId);
    expect((await redeem(elsewhere, resultToken)).statusCode).toBe(403);
    expect((await redeem(door, resultToken, 'attendance')).statusCode).toBe(403);
    expect((await redeem(door, `${resultToken?.slice(0, -4)}AAAA`)).statusCode).toBe(403);
    scene.clock.advance(121_000);
    expect((await redeem(door, resultToken)).statusCode).toBe(403);
  });
});

describe('a session', () => {
  it('is not begun by a cookie alone, without a person, or for somebody one may not verify', async () => {
    const noCsrf = await student.browser.send(
      'POST',
      '/api/v1/face-sessions',
      { purpose: 'verify', personId: ada },
      { 'x-csrf-token': '' },
    );
    expect(noCsrf.json().code).toBe('access.csrf-token');
    const nobody = await student.browser.send('POST', '/api/v1/face-sessions', { purpose: 'verify' });
    expect(nobody.json().code).toBe('face-session.person-needed');
    const other = await aPerson(scene.database, organizationId, 'Other');
    for (const purpose of ['verify', 'enroll']) {
      const foreign = await student.browser.send('POST', '/api/v1/face-sessions', {
        purpose,
        personId: other,
      });
      expect(foreign.statusCode).toBe(403);
    }
    const abroad = await aMember(scene, app, { organizationId: await aSchool(scene), role: 'admin' });
    const unseen = await abroad.browser.send('POST', '/api/v1/face-sessions', {
      purpose: 'verify',
      personId: ada,
    });
    expect(unseen.json().code).toBe('person.not-found');
    const attendance = await student.browser.send('POST', '/api/v1/face-sessions', { purpose: 'attendance' });
    expect(attendance.statusCode).toBe(403);
  });

  it('leaves out what a person cannot do, as long as two actions remain', async () => {
    const without = ['blink', 'nod', 'smile', 'come-closer'];
    const session = await begin({ purpose: 'verify', personId: ada, without });
    const [row] = await scene.database.system
      .select()
      .from(faceSession)
      .where(eq(faceSession.id, session.id));
    expect([...(row?.actions ?? [])].sort()).toEqual(['turn-left', 'turn-right']);
    const none = await student.browser.send('POST', '/api/v1/face-sessions', {
      purpose: 'verify',
      personId: ada,
      without: [...without, 'turn-left'],
    });
    expect(none.json().code).toBe('liveness.too-few-actions');
  });

  it("is nobody else's, even of somebody who has its token", async () => {
    const session = await begin({ purpose: 'verify', personId: ada });
    const [frame] = adaFilm as [Buffer];
    const other = await admin.browser.send('POST', FRAMES(session.id), frame, frameHeaders(session, 0));
    expect(other.json().code).toBe('face-session.not-found');
    const stranger = await app.inject({
      method: 'POST',
      url: FRAMES(session.id),
      payload: frame,
      headers: frameHeaders(session, 0),
    });
    expect(stranger.statusCode).toBe(404);
    const guessed = await student.browser.send(
      'POST',
      FRAMES(session.id),
      frame,
      frameHeaders({ token: 'x'.repeat(43) }, 0),
    );
    expect(guessed.statusCode).toBe(404);
  });

  it('looks at no frame that is sent again, too large, or no picture, and goes on', async () => {
    const session = await begin({ purpose: 'verify', personId: ada });
    const [frame] = adaFilm as [Buffer];
    const send = (body: Buffer, sequence: number) =>
      student.browser.send('POST', FRAMES(session.id), body, frameHeaders(session, sequence));
    expect((await send(frame, 5)).json().type).toBe('progress');
    const reasonOf = async (body: Buffer, sequence: number) => {
      const message = (await send(body, sequence)).json();
      expect(message).toMatchObject({ type: 'problem', goesOn: true });
      return message.problem.details.reason;
    };
    expect(await reasonOf(frame, 5)).toBe('out-of-order');
    expect(await reasonOf(Buffer.alloc(1000, 7), 6)).toBe('no-frame');
    expect(await reasonOf(Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(9)]), 6)).toBe(
      'no-frame',
    );
    const huge = await sharp({
      create: { width: 4000, height: 3000, channels: 3, background: '#777' },
    })
      .jpeg()
      .toBuffer();
    expect(await reasonOf(huge, 6)).toBe('too-large');
    expect((await send(Buffer.alloc(500_000), 6)).json().code).toBe('request.too-large');
    expect((await send(frame, 6)).json()).toMatchObject({ type: 'progress', sequence: 6 });
  });

  it('is over after its time, without a pass', async () => {
    const session = await begin({ purpose: 'verify', personId: ada });
    scene.clock.advance(120_001);
    const result = await show(student.browser.send, session, adaFilm);
    expect(result).toMatchObject({ type: 'result', passed: false, decision: 'unsure' });
  });
});

describe('attendance before the camera', () => {
  it('finds who it is among all, if they agreed to attendance', async () => {
    const attend = async () => {
      const session = await begin({ purpose: 'attendance' }, admin.browser);
      return (await show(admin.browser.send, session, adaFilm)) as FaceSessionResult;
    };
    expect(await attend()).toMatchObject({ passed: false, match: { decision: 'unknown' } });
    await agree(scene, { organizationId, personId: ada, accountId: student.id, purpose: 'attendance' });
    const { passed, match, resultToken } = await attend();
    expect(passed).toBe(true);
    expect(match).toMatchObject({ decision: 'match', person: { id: ada, name: 'Ada' } });
    const door = await aService(scene, organizationId);
    expect((await redeem(door, resultToken, 'attendance')).json()).toMatchObject({ personId: ada });
  });
});

describe('an enrollment before the camera', () => {
  it('stores the frames of its session once, of this person only', async () => {
    const personId = await aPerson(scene.database, organizationId, 'Grace');
    const refused = await admin.browser.send('POST', '/api/v1/face-sessions', {
      purpose: 'enroll',
      personId,
    });
    expect(refused.json().code).toBe('consent.missing');
    await aConsent(scene.database, organizationId, personId);
    const session = await begin({ purpose: 'enroll', personId }, admin.browser);
    const result = (await show(admin.browser.send, session, graceFilm)) as FaceSessionResult;
    expect(result.passed).toBe(true);
    const enroll = (who: string, browser = admin.browser) =>
      browser.send('POST', `/api/v1/people/${who}/enrollments/live`, { resultToken: result.resultToken });
    expect((await enroll(ada)).json().code).toBe('face-session.result-invalid');
    const answers = await Promise.all([enroll(personId), enroll(personId)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 403]);
    const stored = await scene.database.system
      .select({ source: template.source })
      .from(template)
      .where(eq(template.personId, personId));
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.every(({ source }) => source === 'webcam')).toBe(true);
    expect((await enroll(personId)).statusCode).toBe(403);
  });
});

describe('checking in before the own camera', () => {
  const checkingIn = async (personId: string, film: Buffer[]) => {
    const session = await begin({ purpose: 'attendance', personId });
    return (await show(student.browser.send, session, film)) as FaceSessionResult;
  };

  it('compares with oneself only, and keeps a failure for attendance', async () => {
    const before = scene.failedAttempts.length;
    const passed = await checkingIn(ada, adaFilm);
    expect(passed).toMatchObject({ passed: true, match: { decision: 'match', person: { id: ada } } });
    expect(scene.failedAttempts).toHaveLength(before);
    const failed = await checkingIn(ada, graceFilm);
    expect(failed.passed).toBe(false);
    expect(scene.failedAttempts.slice(before)).toMatchObject([{ personId: ada, place: 'phone' }]);
  });

  it('is nobody else’s to begin', async () => {
    const other = await aPerson(scene.database, organizationId, 'Other');
    const reply = await student.browser.send('POST', '/api/v1/face-sessions', {
      purpose: 'attendance',
      personId: other,
    });
    expect(reply.statusCode).toBe(403);
  });
});
