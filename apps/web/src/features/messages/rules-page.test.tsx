// @vitest-environment jsdom
import { DEFAULT_NOTIFICATION_RULES } from '@mien/contracts';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const settings = {
  rules: { ...DEFAULT_NOTIFICATION_RULES },
  contactQuiet: { from: '21:00', to: '07:00' },
  installation: { email: true, sms: false },
};

it('keeps when contacts are left in peace, or that they never are', async () => {
  const { user, calls } = await renderApp({
    path: '/messages',
    routes: { getNotificationSettings: settings, updateNotificationSettings: settings },
  });
  const sent = () => calls.filter(({ id }) => id === 'updateNotificationSettings').at(-1)?.body.contactQuiet;
  fireEvent.change(await screen.findByLabelText('From'), { target: { value: '20:30' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(sent).toEqual({ from: '20:30', to: '07:00' });
  await user.click(screen.getByRole('switch', { name: /^Leave contacts in peace/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(sent).toBeNull();
});
