// @vitest-environment jsdom
import { DEFAULT_NOTIFICATION_RULES } from '@mien/contracts';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const message = {
  id: '00000000-0000-4000-8000-000000000061',
  kind: 'attendance.absent' as const,
  subject: 'Ada was absent from Mathematics',
  body: 'On Monday at 09:00.',
  path: '/my-attendance',
  at: '2026-03-02T09:00:00Z',
};

const settings = {
  preference: { choices: {}, digestAt: '07:00', digestDay: 1 },
  defaults: { 'attendance.absent': DEFAULT_NOTIFICATION_RULES['attendance.absent'] },
  channels: ['in-app' as const, 'email' as const, 'sms' as const],
  isPhoneVerified: false,
  devices: [],
  pushKey: 'BA',
};

it('tells by the bell how many messages wait, and marks one as read', async () => {
  let isRead = false;
  const { user, calls } = await renderApp({
    path: '/notifications',
    routes: {
      countNotifications: () => ({ unread: isRead ? 0 : 1 }),
      listNotifications: () => ({ items: [isRead ? { ...message, readAt: message.at } : message] }),
      readNotifications: () => {
        isRead = true;
        return { unread: 0 };
      },
    },
  });
  await screen.findByRole('link', { name: 'Messages, 1 unread' });
  await user.click(await screen.findByRole('button', { name: `Mark as read: ${message.subject}` }));
  await screen.findByRole('link', { name: 'Messages, 0 unread' });
  await screen.findByRole('button', { name: `Mark as unread: ${message.subject}` });
  expect(calls.find(({ id }) => id === 'readNotifications')?.body).toEqual({
    ids: [message.id],
    isRead: true,
  });
});

it('keeps by which ways one wants to hear, and quiet hours', async () => {
  const { user, calls } = await renderApp({
    path: '/notifications/preferences',
    routes: { getOwnNotificationSettings: settings, updateOwnNotificationSettings: settings },
  });
  const absence = await screen.findByRole('group', { name: 'Absence' });
  await user.click(within(absence).getByRole('checkbox', { name: 'E-mail' }));
  await user.click(within(absence).getByRole('checkbox', { name: 'Text message' }));
  await user.click(screen.getByRole('switch', { name: /^Quiet hours/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => calls.find(({ id }) => id === 'updateOwnNotificationSettings')?.body)
    .toEqual({
      choices: { 'attendance.absent': { channels: ['in-app', 'sms'], pace: 'at-once' } },
      digestAt: '07:00',
      digestDay: 1,
      quiet: { from: '22:00', to: '07:00' },
    });
});

it('has a phone number confirmed by the code that was sent there', async () => {
  const waiting = { ...settings, phone: '+4915123456789' };
  const { user, calls } = await renderApp({
    path: '/notifications/preferences',
    routes: {
      getOwnNotificationSettings: settings,
      setNotificationPhone: waiting,
      verifyNotificationPhone: { ...waiting, isPhoneVerified: true },
    },
  });
  await user.type(await screen.findByRole('textbox', { name: 'Mobile number' }), '+49 151 23456789');
  await user.click(screen.getByRole('button', { name: 'Send me a code' }));
  await user.type(await screen.findByRole('textbox', { name: 'Code' }), '123456');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  await expect.poll(() => screen.queryByRole('textbox', { name: 'Code' })).toBeNull();
  expect(calls.find(({ id }) => id === 'verifyNotificationPhone')?.body).toEqual({ code: '123456' });
});

it('ends messages only after a click, and says which', async () => {
  window.location.hash = '#token=abcdefghijklmnopqrstuvwxyz';
  const { user, calls } = await renderApp({
    path: '/stop-messages',
    routes: {
      getSignInState: { isSignedIn: false },
      stopMessages: { organizationName: 'Test school', channel: 'email' },
    },
  });
  const button = await screen.findByRole('button', { name: 'Send me no more' });
  expect(calls.some(({ id }) => id === 'stopMessages')).toBe(false);
  await user.click(button);
  expect((await screen.findByRole('status')).textContent).toContain('Test school');
  window.location.hash = '';
});
