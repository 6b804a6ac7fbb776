// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aSession } from '../../testing/a-session.js';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';
import { call } from '../api.js';

const KEY_JOB = '7b7c0d1e-0000-4000-8000-0000000000f1';

/** A page of an owner whose factors were shown too long ago for something sensitive. */
async function scene() {
  let isFresh = false;
  const app = await renderApp({
    path: '/account/profile',
    routes: {
      getSession: aSession('owner', {
        stepUp: { until: '2026-01-01T00:00:00Z', factors: ['password', 'code'] },
      }),
      rotateKey: () =>
        isFresh ? { jobId: KEY_JOB } : problemAnswer(403, 'access.step-up-needed', 'Show a factor again.'),
      stepUp: ({ body }) => {
        if (body.password !== 'correct horse' && body.code !== '123456') {
          return problemAnswer(401, 'auth.invalid-password', 'Wrong.');
        }
        isFresh = true;
        return undefined;
      },
    },
  });
  await screen.findByRole('heading', { level: 1 });
  const outcome = call('rotateKey').then(
    ({ jobId }) => jobId,
    (error: { code: string }) => error.code,
  );
  return { ...app, outcome };
}

describe('something sensitive, a while after signing in', () => {
  it('asks for the password, and goes on by itself once it is right', async () => {
    const { user, outcome, calls } = await scene();
    const password = await screen.findByLabelText(/^Password/, { selector: 'input' });
    await user.type(password, 'wrong{Enter}');
    expect(await screen.findByText('The password is wrong.')).toBeDefined();
    await user.clear(password);
    await user.type(password, 'correct horse{Enter}');
    expect(await outcome).toBe(KEY_JOB);
    expect(calls.filter(({ id }) => id === 'rotateKey').length).toBe(2);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('takes another factor as well', async () => {
    const { user, outcome } = await scene();
    await user.click(await screen.findByRole('button', { name: 'Use the authenticator app instead' }));
    await user.type(screen.getByLabelText(/^Code of the authenticator app/), '123 456{Enter}');
    expect(await outcome).toBe(KEY_JOB);
  });

  it('does not happen when the person thinks better of it', async () => {
    const { user, outcome, calls } = await scene();
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(await outcome).toBe('access.step-up-needed');
    expect(calls.filter(({ id }) => id === 'rotateKey').length).toBe(1);
  });

  it('lets one type at once, also after choosing another factor', async () => {
    const { user } = await scene();
    const password = await screen.findByLabelText(/^Password/, { selector: 'input' });
    await waitFor(() => expect(document.activeElement).toBe(password));
    await user.click(screen.getByRole('button', { name: 'Use the authenticator app instead' }));
    expect(document.activeElement).toBe(screen.getByLabelText(/^Code of the authenticator app/));
  });
});

it('is closed by Escape without the dialog below it', async () => {
  const { user } = await renderApp({
    path: '/api-keys',
    routes: {
      getSession: aSession('owner', { stepUp: { until: '2026-01-01T00:00:00Z', factors: ['password'] } }),
      listApiKeys: { items: [] },
      createApiKey: () => problemAnswer(403, 'access.step-up-needed', 'Show a factor again.'),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Make a key' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Door{Enter}');
  await screen.findByLabelText(/^Password/, { selector: 'input' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Is it still you?' })).toBeNull());
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Door');
});
