// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const GROUP = '7b7c0d1e-0000-4000-8000-0000000000b1';
const CLASS = { id: GROUP, name: 'Class 7b', people: 3, staff: [], createdAt: '2026-01-01T00:00:00Z' };

describe('the live page', () => {
  it('says why there is no picture, and that nobody was seen', async () => {
    await renderApp({ path: '/live', role: 'teacher', routes: {} });
    expect(await screen.findByText('Cameras need a secure connection')).toBeDefined();
    expect(screen.getByText(/Nobody yet/)).toBeDefined();
  });

  it('switches the camera off while it is paused', async () => {
    const { user } = await renderApp({ path: '/live', role: 'teacher', routes: {} });
    await user.click(await screen.findByRole('button', { name: 'Pause' }));
    expect(screen.getByText('Paused. The camera is off.')).toBeDefined();
    expect(screen.queryByText('Cameras need a secure connection')).toBeNull();
    await user.click(screen.getAllByRole('button', { name: 'Go on' })[0] ?? expect.fail());
    expect(await screen.findByText('Cameras need a secure connection')).toBeDefined();
  });

  it('keeps the group that is looked for in the address', async () => {
    const { user, router } = await renderApp({
      path: '/live',
      role: 'teacher',
      routes: { listGroups: { items: [CLASS] } },
    });
    await user.click(await screen.findByRole('combobox', { name: 'Look for' }));
    await user.click(await screen.findByRole('option', { name: 'Class 7b' }));
    expect(router.state.location.search).toEqual({ group: GROUP });
  });
});
