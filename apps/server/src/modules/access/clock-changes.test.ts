import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccessServer, aBrowser, anAccessServer, anAccount, PASSWORD } from './testing/access-server.js';

const HOUR_MS = 3_600_000;
const WRONG = 'wrong wrong wrong';

let server: AccessServer;
beforeEach(async () => {
  server = await anAccessServer();
});
afterEach(() => server.close());

async function guess(email: string, times: number): Promise<number[]> {
  const browser = aBrowser(server.app, '203.0.113.1');
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) {
    statuses.push((await browser.signIn(email, WRONG)).statusCode);
  }
  return statuses;
}

describe('when the clock is set back by an hour', () => {
  it('a lock of half a minute does not become one of an hour, and guessing gains one try', async () => {
    const { email } = await anAccount(server);
    expect((await guess(email, 6)).at(-1)).toBe(429);
    server.clock.advance(-HOUR_MS);
    expect(await guess(email, 3)).toEqual([401, 429, 429]);
    server.clock.advance(61_000);
    expect((await aBrowser(server.app, '203.0.113.1').signIn(email)).statusCode).toBe(200);
  });

  it('a session goes on and a spent refresh token stays spent', async () => {
    const { email } = await anAccount(server);
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    const pair = (await browser.send('POST', '/api/v1/tokens', { email, password: PASSWORD })).json();
    const { refreshToken } = pair as { refreshToken: string };
    const refresh = () => aBrowser(server.app).send('POST', '/api/v1/tokens/refresh', { refreshToken });
    expect((await refresh()).statusCode).toBe(201);
    server.clock.advance(-HOUR_MS);
    expect((await browser.session()).statusCode).toBe(200);
    expect((await refresh()).statusCode).toBe(401);
  });
});

describe('when the clock is set forward by an hour', () => {
  it('sessions that were not used for so long end, for good', async () => {
    const { email } = await anAccount(server);
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    server.clock.advance(HOUR_MS + 1000);
    expect((await browser.session()).statusCode).toBe(401);
    server.clock.advance(-HOUR_MS);
    expect((await browser.session()).statusCode).toBe(401);
  });
});
