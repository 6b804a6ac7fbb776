import type { FaceSession, FaceSessionResult } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  account,
  consent,
  membership,
  session as sessions,
  signInFailure,
} from '../../platform/database/schema/index.js';
import { aBrowser } from '../access/testing/access-server.js';
import {
  agree,
  aMember,
  aSchool,
  filmOf,
  personInPicture,
  type SessionScene,
  sessionScene,
  show,
  somebodyEnrolled,
} from './testing/session-scene.js';

let scene: SessionScene;
let app: FastifyInstance;
let adaPicture: Buffer;
let adaFilm: Buffer[];
let graceFilm: Buffer[];

beforeAll(async () => {
  scene = await sessionScene();
  app = await scene.instance();
  adaPicture = await personInPicture(scene, 'ada');
  adaFilm = await filmOf(adaPicture, 4);
  graceFilm = await filmOf(await personInPicture(scene, 'grace'), 4);
}, 120_000);
afterAll(() => scene.close());
beforeEach(() => {
  scene.script.decision = 'live';
});

/** A member whose face is enrolled, and who agreed to sign in by it. */
async function adaAt(faceSignIn: 'off' | 'second-factor' | 'alone', givenBy: 'person' | 'staff' = 'person') {
  const organizationId = await aSchool(scene, faceSignIn);
  const personId = await somebodyEnrolled(scene, organizationId, adaPicture);
  const member = await aMember(scene, app, { organizationId, role: 'student', personId });
  await agree(scene, { organizationId, personId, accountId: member.id, purpose: 'sign-in', givenBy });
  return { ...member, organizationId, personId };
}

async function begin(browser: ReturnType<typeof aBrowser>, body: object): Promise<FaceSession> {
  const reply = await browser.send('POST', '/api/v1/sign-in/face-sessions', body);
  if (reply.statusCode !== 201) throw new Error(reply.body);
  return reply.json() as FaceSession;
}

const signIn = (browser: ReturnType<typeof aBrowser>, resultToken = '') =>
  browser.send('POST', '/api/v1/sign-in/face', { resultToken });

async function shown(browser: ReturnType<typeof aBrowser>, email: string, film = adaFilm) {
  return (await show(browser.send, await begin(browser, { email }), film)) as FaceSessionResult;
}

describe('signing in by face alone', () => {
  it('signs in who agreed to it, once, in the browser it began in', async () => {
    const { id, email, organizationId } = await adaAt('alone');
    const browser = aBrowser(app);
    expect((await browser.get('/api/v1/sign-in-methods')).json().face).toBe(true);
    const { passed, resultToken } = await shown(browser, email);
    expect(passed).toBe(true);
    expect((await signIn(aBrowser(app), resultToken)).json().code).toBe('face-session.result-invalid');
    expect((await signIn(browser, resultToken)).statusCode).toBe(204);
    const session = (await browser.session()).json();
    expect(session).toMatchObject({ account: { id }, membership: { organizationId } });
    expect((await signIn(browser, resultToken)).statusCode).toBe(403);
  });

  it('changes nothing of the account and reaches no other organization', async () => {
    const { id, email, organizationId } = await adaAt('alone');
    const other = await aSchool(scene);
    await scene.database.system
      .insert(membership)
      .values({ id: crypto.randomUUID(), organizationId: other, accountId: id, role: 'owner' });
    const browser = aBrowser(app);
    await signIn(browser, (await shown(browser, email)).resultToken);
    await browser.session();
    const changes: [string, object][] = [
      ['/api/auth/change-email', { newEmail: 'thief@example.test' }],
      ['/api/auth/update-user', { name: 'Thief' }],
      ['/api/auth/two-factor/enable', { password: 'guess' }],
      ['/api/auth/revoke-other-sessions', {}],
    ];
    for (const [url, body] of changes) {
      expect((await browser.send('POST', url, body)).json().code, url).toBe('auth.face-not-enough');
    }
    const passkey = await browser.get('/api/auth/passkey/generate-register-options');
    expect(passkey.json().code).toBe('auth.face-not-enough');
    const moved = await browser.send('PUT', '/api/v1/session/organization', { organizationId: other });
    expect(moved.statusCode).toBe(403);
    expect((await browser.session()).json().membership.organizationId).toBe(organizationId);
  });

  it('tells nobody whether an address has an account, a face, or leave to use it', async () => {
    const known = await adaAt('alone');
    const off = await adaAt('off');
    const byStaff = await adaAt('alone', 'staff');
    const withdrawn = await adaAt('alone');
    await scene.database.system
      .update(consent)
      .set({ withdrawnAt: new Date() })
      .where(eq(consent.recordedBy, withdrawn.id));
    const answers = [];
    for (const email of [off.email, byStaff.email, withdrawn.email, 'nobody@example.test']) {
      const browser = aBrowser(app);
      answers.push({
        begun: Object.keys(await begin(browser, { email })).sort(),
        ...(await shown(browser, email)),
      });
    }
    const browser = aBrowser(app);
    const wrong = {
      begun: Object.keys(await begin(browser, { email: known.email })).sort(),
      ...(await shown(browser, known.email, graceFilm)),
    };
    for (const { evidence: _evidence, ...answer } of [...answers, wrong]) {
      expect(answer).toEqual({ begun: answers[0]?.begun, type: 'result', passed: false, decision: 'live' });
    }
  });

  it('is not for those who have to show two factors', async () => {
    const owner = await adaAt('alone');
    await scene.database.system
      .update(membership)
      .set({ role: 'owner' })
      .where(eq(membership.accountId, owner.id));
    expect((await shown(aBrowser(app), owner.email)).passed).toBe(false);
    const withApp = await adaAt('alone');
    await scene.database.system
      .update(account)
      .set({ twoFactorEnabled: true })
      .where(eq(account.id, withApp.id));
    expect((await shown(aBrowser(app), withApp.email)).passed).toBe(false);
  });
});

describe('a face after the password', () => {
  it('stands in for the code, for one sign-in by password', async () => {
    const { id, email, organizationId } = await adaAt('second-factor');
    await scene.database.system.update(account).set({ twoFactorEnabled: true }).where(eq(account.id, id));
    const browser = aBrowser(app);
    expect((await browser.send('POST', '/api/v1/sign-in/face-sessions', {})).json().code).toBe(
      'face-session.not-possible',
    );
    const password = await browser.signIn(email);
    expect(password.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['face'] });
    const session = await begin(browser, {});
    const result = (await show(browser.send, session, adaFilm)) as FaceSessionResult;
    const other = aBrowser(app);
    await other.signIn(email);
    expect((await signIn(other, result.resultToken)).statusCode).toBe(403);
    expect((await signIn(browser, result.resultToken)).statusCode).toBe(204);
    const signedIn = (await browser.session()).json();
    expect(signedIn).toMatchObject({ account: { id }, mustAddSecondFactor: false });
    const [row] = await scene.database.system
      .select({ face: sessions.faceOrganizationId, alone: sessions.byFaceAlone })
      .from(sessions)
      .where(eq(sessions.faceOrganizationId, organizationId));
    expect(row).toEqual({ face: organizationId, alone: false });
    // the factors of the account are not the organization's to change
    const change = await browser.send('POST', '/api/auth/two-factor/disable', { password: 'x' });
    expect(change.json().code).toBe('auth.second-factor-needed');
  });
});

describe('something sensitive', () => {
  it('asks for a factor again after ten minutes; a password or the face will do, and failures count', async () => {
    const { browser } = await adaAt('second-factor');
    const until = async () => new Date((await browser.session()).json().stepUp.until).getTime();
    const stepUp = (body: object) => browser.send('POST', '/api/v1/session/step-up', body);
    expect((await browser.session()).json().stepUp.factors).toEqual(['password', 'face']);
    scene.clock.advance(11 * 60_000);
    expect(await until()).toBeLessThan(scene.clock.now().getTime());
    expect((await stepUp({ factor: 'password', password: 'wrong password' })).json().code).toBe(
      'access.wrong-credentials',
    );
    expect((await stepUp({ factor: 'password', password: 'correct horse battery staple' })).statusCode).toBe(
      204,
    );
    expect(await until()).toBeGreaterThan(scene.clock.now().getTime());
    scene.clock.advance(11 * 60_000);
    const reply = await browser.send('POST', '/api/v1/session/step-up/face-sessions', {});
    const result = (await show(browser.send, reply.json() as FaceSession, adaFilm)) as FaceSessionResult;
    const face = { resultToken: result.resultToken };
    const other = await adaAt('second-factor');
    expect((await other.browser.send('POST', '/api/v1/session/step-up/face', face)).statusCode).toBe(403);
    expect((await browser.send('POST', '/api/v1/session/step-up/face', face)).statusCode).toBe(204);
    expect(await until()).toBeGreaterThan(scene.clock.now().getTime());
    expect((await browser.send('POST', '/api/v1/session/step-up/face', face)).statusCode).toBe(403);
  });
});

describe('failing by face', () => {
  it('waits after ten times, and leaves the other factors alone, one of which ends the wait', async () => {
    const { email } = await adaAt('alone');
    await scene.database.system.delete(signInFailure);
    const stranger = aBrowser(app, '203.0.113.9');
    for (let i = 0; i < 10; i++) await begin(stranger, { email });
    const locked = await stranger.send('POST', '/api/v1/sign-in/face-sessions', { email });
    expect(locked.statusCode).toBe(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(25);
    const owner = aBrowser(app, '203.0.113.9');
    expect((await owner.signIn(email)).statusCode).toBe(200);
    expect((await stranger.send('POST', '/api/v1/sign-in/face-sessions', { email })).statusCode).toBe(201);
  });

  it('disables the face at a hundred, until another factor is shown', async () => {
    const { email } = await adaAt('alone');
    await scene.database.system.delete(signInFailure);
    const failNineTimes = async (network: number) => {
      const stranger = aBrowser(app, `203.0.113.${network}`);
      for (let i = 0; i < 9; i++) await begin(stranger, { email });
    };
    await Promise.all(Array.from({ length: 11 }, (_, i) => failNineTimes(20 + i)));
    await begin(aBrowser(app, '203.0.113.90'), { email });
    scene.clock.advance(30 * 86_400_000);
    const disabled = await aBrowser(app, '203.0.113.91').send('POST', '/api/v1/sign-in/face-sessions', {
      email,
    });
    expect(disabled.json().code).toBe('access.factor-disabled');
    expect((await aBrowser(app).signIn(email)).statusCode).toBe(200);
    const browser = aBrowser(app, '203.0.113.92');
    expect((await shown(browser, email)).passed).toBe(true);
  });
});
