// @vitest-environment jsdom
import type { SightingEntry } from '@mien/contracts';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const ANNA = '00000000-0000-4000-8000-0000000000aa';
const aSighting = (changes: Partial<SightingEntry> = {}): SightingEntry => ({
  id: '00000000-0000-4000-8000-000000000011',
  at: '2026-03-01T09:00:00Z',
  person: { id: ANNA, name: 'Anna' },
  source: 'camera',
  place: 'Entrance',
  probability: 0.998,
  ...changes,
});

it('tells who was seen where, by what, and when no face was compared', async () => {
  const byCode = aSighting({
    id: '00000000-0000-4000-8000-000000000012',
    source: 'kiosk-qr',
    direction: 'in',
  });
  const { probability: _, ...withoutFace } = byCode;
  await renderApp({
    path: '/sightings',
    routes: { listSightings: { items: [aSighting(), withoutFace] } },
  });
  const table = within(await screen.findByRole('table', { name: 'Sightings' }));
  const [, first, second] = table.getAllByRole('row');
  expect(first?.textContent).toMatch(/Anna.*Entrance.*Camera.*99\.8/);
  expect(second?.textContent).toMatch(/Kiosk, QR code, coming in.*no face compared/);
});

it('takes its filter from the address and asks for the organization’s days', async () => {
  const { calls } = await renderApp({
    path: `/sightings?source=camera&place=Gym&from=2026-03-01&to=2026-03-02&person=nonsense`,
    routes: { listSightings: { items: [] } },
  });
  await screen.findByText('Nothing fits the filters');
  const { query } = calls.find(({ id }) => id === 'listSightings')!;
  expect(Object.fromEntries(query)).toEqual({
    source: 'camera',
    place: 'Gym',
    from: '2026-02-28T23:00:00.000Z',
    to: '2026-03-02T23:00:00.000Z',
  });
});
