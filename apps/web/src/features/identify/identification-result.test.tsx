// @vitest-environment jsdom
import type { Identification, LogEntry } from '@mien/contracts';
import { configure, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

// the first page of a file compiles what it loads
configure({ asyncUtilTimeout: 20_000 });

const LOG = '7b7c0d1e-0000-4000-8000-0000000000f1';
const BERTA = '7b7c0d1e-0000-4000-8000-0000000000b1';
const CORRECTION = '7b7c0d1e-0000-4000-8000-0000000000c1';

const face = (decision: Identification['faces'][number]['decision']): Identification['faces'][number] => ({
  logId: LOG,
  decision,
  candidates: [{ personId: BERTA, name: 'Berta', probability: 0.97 }],
  face: { box: { x: 10, y: 10, width: 50, height: 50 }, detectionScore: 0.9 },
});

const corrected: LogEntry = {
  id: LOG,
  at: '2026-01-01T00:00:00Z',
  kind: 'identification',
  decision: 'match',
  candidates: [],
  requestedBy: 'Ada',
  durationMs: 10,
  correction: { id: CORRECTION, at: '2026-01-01T00:00:00Z', by: 'Ada', personId: BERTA },
};

async function identify(decision: Identification['faces'][number]['decision']) {
  URL.createObjectURL = vi.fn(() => 'blob:picture');
  URL.revokeObjectURL = vi.fn();
  const app = await renderApp({
    path: '/identify',
    routes: {
      listGroups: { items: [] },
      identifyFaces: { width: 200, height: 100, faces: [face(decision)] },
      correctRecognition: corrected,
      revertCorrection: corrected,
    },
  });
  await app.user.click(await screen.findByRole('radio', { name: 'Upload' }));
  const input = app.container.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no place for a file');
  await app.user.upload(input, new File(['picture'], 'group.jpg', { type: 'image/jpeg' }));
  await screen.findByText('1 face found.', { exact: false });
  return app;
}

it('remembers that this is not that person, and takes it back', async () => {
  const { user, calls } = await identify('match');
  await user.click(await screen.findByRole('button', { name: 'This is not Berta' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect
    .poll(() => calls.map(({ id }) => id))
    .toEqual(expect.arrayContaining(['correctRecognition', 'revertCorrection']));
  expect(calls.find(({ id }) => id === 'revertCorrection')?.params).toEqual({
    id: LOG,
    correctionId: CORRECTION,
  });
  expect(await screen.findByRole('button', { name: 'This is not Berta' })).toBeTruthy();
});

it('names nobody and gives no odds when the face is unknown', async () => {
  await identify('unknown');
  expect(screen.getByText('Nobody enrolled resembles this face enough.')).toBeTruthy();
  expect(screen.queryByText('97%', { exact: false })).toBeNull();
  expect(screen.queryByRole('button', { name: 'This is not Berta' })).toBeNull();
});
