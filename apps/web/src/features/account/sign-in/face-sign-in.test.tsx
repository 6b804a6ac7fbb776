// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problemAnswer } from '../../../testing/fake-api.js';
import { renderApp } from '../../../testing/render-app.js';

const signInPage = (face: boolean) =>
  renderApp({
    path: '/sign-in',
    routes: {
      getSetupState: { done: true },
      getSignInMethods: { signUp: false, passkeys: false, face, oidc: [], mail: true },
      getSession: () => problemAnswer(401, 'access.not-signed-in', 'Sign in first.'),
    },
  });

describe('signing in by face', () => {
  it('is not offered where no organization allows it', async () => {
    await signInPage(false);
    await screen.findByRole('button', { name: 'Sign in' });
    expect(screen.queryByRole('button', { name: 'Sign in with my face' })).toBeNull();
  });

  it('says what will happen before the camera goes on, and keeps the other ways a button away', async () => {
    const { user } = await signInPage(true);
    await user.click(await screen.findByRole('button', { name: 'Sign in with my face' }));
    await user.type(screen.getByRole('textbox', { name: /E-mail address/ }), 'ada@school.test{Enter}');
    expect(await screen.findByText(/two to four small movements/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Sign in another way' }));
    expect(await screen.findByLabelText(/^Password/, { selector: 'input' })).toBeDefined();
  });

  it('says why there is no picture, and asks the server for nothing', async () => {
    const { user, calls } = await signInPage(true);
    await user.click(await screen.findByRole('button', { name: 'Sign in with my face' }));
    await user.type(screen.getByRole('textbox', { name: /E-mail address/ }), 'ada@school.test{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Switch the camera on and begin' }));
    expect(await screen.findByText('Cameras need a secure connection')).toBeDefined();
    expect(calls.some(({ id }) => id === 'startFaceSignIn')).toBe(false);
  });

  it('refuses to begin when fewer than two movements remain', async () => {
    const { user } = await signInPage(true);
    await user.click(await screen.findByRole('button', { name: 'Sign in with my face' }));
    await user.type(screen.getByRole('textbox', { name: /E-mail address/ }), 'ada@school.test{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Some movements are hard for me' }));
    const boxes = await screen.findAllByRole('checkbox');
    for (const box of boxes.slice(1)) await user.click(box);
    expect(await screen.findByText(/Two movements at least must remain/)).toBeDefined();
    const begin = screen.getByRole('button', { name: 'Switch the camera on and begin' });
    expect(begin.hasAttribute('disabled')).toBe(true);
  });
});
