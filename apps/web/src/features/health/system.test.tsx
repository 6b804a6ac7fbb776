// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

it('says which part is in trouble', async () => {
  await renderApp({
    path: '/system',
    routes: {
      getSystem: {
        version: '0.1.0',
        startedAt: '2026-03-01T09:00:00Z',
        node: 'v20.20.0',
        database: { kind: 'embedded', version: '17.5', sizeBytes: 42_000_000 },
        engine: { packId: 'mien-512', workers: 2, queued: 0 },
        gallery: { templates: 720, people: 240 },
        nodes: [
          {
            address: 'tls://node-1:7411',
            nodeId: 'node-1:4200',
            state: 'ready',
            outstanding: 3,
            roundTripMs: 4,
            lastSeenAt: '2026-03-01T10:00:00Z',
          },
          {
            address: 'tls://node-2:7411',
            state: 'away',
            outstanding: 0,
            problem: 'The node does not answer.',
          },
        ],
        memoryBytes: 400_000_000,
        dataFolderFreeBytes: 9_000_000_000,
        health: {
          status: 'degraded',
          timestamp: '2026-03-01T10:00:00Z',
          services: {
            database: { status: 'healthy', latencyMs: 2 },
            cameras: { status: 'degraded', message: '1 of 2 cameras give no frames.' },
            engine: { status: 'unhealthy', message: 'It does not measure pictures.' },
            disk: { status: 'healthy', message: '9000 MB free.' },
          },
        },
      },
    },
  });
  const parts = (await screen.findByRole('heading', { name: 'Parts' })).closest('section')!;
  expect(within(parts).getByText(/^Some cameras give no frames/)).toBeDefined();
  expect(within(parts).getByText(/^It does not answer or fails/)).toBeDefined();
  expect(within(parts).getAllByText('Healthy')).toHaveLength(2);
  expect(within(parts).queryByText(/MB free/)).toBeNull();
  const nodes = within(screen.getByRole('heading', { name: 'Recognition nodes' }).closest('section')!);
  expect(nodes.getByText('Ready')).toBeDefined();
  expect(nodes.getByText('Away')).toBeDefined();
  expect(nodes.getByText('never')).toBeDefined();
  expect(nodes.getByText('The node does not answer.')).toBeDefined();
  expect(screen.getByText('9 GB')).toBeDefined();
  expect(screen.getByText('comes with the program')).toBeDefined();
});
