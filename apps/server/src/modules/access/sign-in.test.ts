import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessServer, aBrowser, anAccessServer, anAccount } from './testing/access-server.js';

let server: AccessServer;
beforeAll(async () => {
  server = await anAccessServer();
});
afterAll(() => server.close());

describe('a browser', () => {
  it('is signed in after the right password', async () => {
    const { email } = await anAccount(server);
    const browser = aBrowser(server.app);
    const reply = await browser.signIn(email);
    expect([reply.statusCode, reply.body]).toEqual([200, expect.any(String)]);
    const session = await browser.session();
    expect(session.json().account.email).toBe(email);
  });
});
