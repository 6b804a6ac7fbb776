// @vitest-environment jsdom
import type { Camera } from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problemAnswer } from '../../testing/fake-api.js';
import { renderApp } from '../../testing/render-app.js';

const GATE: Camera = {
  id: '0198c0de-0000-7000-8000-000000000001',
  name: 'Gate',
  groupId: null,
  region: null,
  maxFramesPerSecond: 10,
  hours: [],
  isOn: true,
  dwellSeconds: 1,
  againMinutes: 5,
  shownAddress: 'rtsp://10.0.0.9/…',
  kind: 'rtsp',
  state: 'failed',
  failure: 'unauthorized',
  peopleSeen: 2,
  createdAt: '2026-01-01T08:00:00Z',
};
const routes = { listCameras: { items: [GATE] }, listGroups: { items: [] } };

it('says in words what is wrong with a camera and what to do', async () => {
  await renderApp({ path: '/cameras', routes });
  const card = await screen.findByRole('article', { name: 'Gate' });
  expect(within(card).getByText('No recognition')).toBeDefined();
  expect(within(card).getByText(/does not accept the name and password/)).toBeDefined();
  expect(within(card).getByText('2 people recognized in the last 24 hours')).toBeDefined();
});

it('keeps the address with its password when only something else is changed', async () => {
  const { calls, user } = await renderApp({ path: '/cameras', routes: { ...routes, updateCamera: GATE } });
  await user.click(await screen.findByRole('button', { name: 'Change Gate' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Choose a part' }));
  const width = within(dialog).getByLabelText('Width');
  await user.clear(width);
  await user.type(width, '50');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.some(({ id }) => id === 'updateCamera')).toBe(true));
  const sent = calls.find(({ id }) => id === 'updateCamera')?.body as Record<string, unknown>;
  expect(sent).not.toHaveProperty('address');
  expect(sent.region).toEqual({ x: 0, y: 0, width: 0.5, height: 1 });
});

it('tries an address before it is saved, and shows why saving was refused', async () => {
  const { calls, user } = await renderApp({
    path: '/cameras',
    routes: {
      ...routes,
      testCamera: { works: false, failure: 'refused' },
      createCamera: () => problemAnswer(409, 'camera.name-taken', 'Taken'),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Add a camera' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Name/), 'Gate');
  await user.type(within(dialog).getByLabelText(/^Address/), 'rtsp://10.0.0.9/live');
  await user.click(within(dialog).getByRole('button', { name: 'Try it' }));
  expect(await within(dialog).findByText(/does not take connections on this port/)).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Add hours' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));

  expect(await within(dialog).findByText(/Another camera has this name/)).toBeDefined();
  expect(calls.find(({ id }) => id === 'createCamera')?.body).toMatchObject({
    address: 'rtsp://10.0.0.9/live',
    hours: [{ day: 1, fromMinute: 480, toMinute: 1020 }],
  });
});

it('lets a reader look and change nothing', async () => {
  await renderApp({ path: '/cameras', role: 'service', routes });
  await screen.findByRole('article', { name: 'Gate' });
  expect(screen.queryByRole('button', { name: 'Add a camera' })).toBeNull();
  expect(screen.queryByRole('switch')).toBeNull();
});
