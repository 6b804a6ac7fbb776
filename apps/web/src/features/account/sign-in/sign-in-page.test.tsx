// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { aSession } from '../../../testing/a-session.js';
import { problemAnswer } from '../../../testing/fake-api.js';
import { renderApp } from '../../../testing/render-app.js';

const METHODS = { signUp: false, passkeys: false, face: false, oidc: [], mail: true };

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

/** The sign-in page before a server where Ada has a password and an authenticator app. */
async function signInPage(path = '/sign-in?next=/account/profile') {
  let isSignedIn = false;
  const app = await renderApp({
    path,
    routes: {
      getSetupState: { done: true },
      getSignInMethods: METHODS,
      getSignInState: () => ({ isSignedIn }),
      getSession: () =>
        isSignedIn ? aSession() : problemAnswer(401, 'access.not-signed-in', 'Sign in first.'),
    },
  });
  const api = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    if (input instanceof Request) return api(input);
    const url = new URL(input, 'http://mien.test');
    const body = JSON.parse(String(init?.body ?? '{}')) as Record<string, unknown>;
    if (url.pathname === '/api/auth/sign-in/email') {
      return body.password === 'correct horse battery'
        ? json({ twoFactorRedirect: true, twoFactorMethods: ['totp'] })
        : problemAnswer(401, 'auth.invalid-email-or-password', 'Invalid email or password');
    }
    if (url.pathname === '/api/auth/two-factor/verify-totp') {
      isSignedIn = body.code === '123456';
      return isSignedIn
        ? json({ token: 't', user: {} })
        : problemAnswer(401, 'auth.invalid-code', 'Invalid code');
    }
    return problemAnswer(404, 'resource.not-found', `Nothing at ${url}.`);
  });
  return app;
}

async function enter(user: Awaited<ReturnType<typeof signInPage>>['user'], password: string) {
  await user.type(await screen.findByRole('textbox', { name: /E-mail address/ }), 'ada@school.test');
  await user.type(screen.getByLabelText(/^Password/, { selector: 'input' }), `${password}{Enter}`);
}

describe('signing in', () => {
  it('asks for no session where nobody is signed in, which would be an error in the log of the browser', async () => {
    localStorage.clear();
    const { calls } = await signInPage();
    await screen.findByRole('button', { name: 'Sign in' });
    expect(calls.map(({ id }) => id)).toContain('getSignInState');
    expect(calls.map(({ id }) => id)).not.toContain('getSession');
  });

  it('names what is missing and takes the keyboard to it', async () => {
    const { user } = await signInPage();
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText(/Enter an e-mail address/)).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /E-mail address/ }));
  });

  it('says that address or password is wrong, and not which', async () => {
    const { user } = await signInPage();
    await enter(user, 'wrong');
    expect(await screen.findByText('E-mail address or password is wrong.')).toBeDefined();
  });

  it('asks for the second factor, refuses a wrong code, and goes where one wanted to', async () => {
    const { user, router } = await signInPage();
    await enter(user, 'correct horse battery');
    const code = await screen.findByRole('textbox', { name: /Code of the authenticator app/ });
    await user.type(code, '000000{Enter}');
    expect(await screen.findByText(/The code is wrong/)).toBeDefined();
    await user.clear(code);
    await user.type(code, '123 456{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/account/profile'));
  });

  it('never leads to another site', async () => {
    const { user, router } = await signInPage('/sign-in?next=//evil.test/');
    await enter(user, 'correct horse battery');
    await user.type(await screen.findByRole('textbox', { name: /Code/ }), '123456{Enter}');
    await waitFor(() => expect(router.state.location.pathname).not.toBe('/sign-in'));
    expect(router.state.location.pathname).toBe('/dashboard');
  });
});
