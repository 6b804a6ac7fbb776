// @vitest-environment jsdom
import type { LogEntry } from '@mien/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/render-app.js';

const ENTRY = '00000000-0000-4000-8000-000000000011';
const ANNA = '00000000-0000-4000-8000-0000000000aa';
const CORRECTION = '00000000-0000-4000-8000-0000000000cc';
const anEntry = (changes: Partial<LogEntry> = {}): LogEntry => ({
  id: ENTRY,
  at: '2026-03-01T09:00:00Z',
  kind: 'identification',
  decision: 'match',
  person: { id: ANNA, name: 'Anna' },
  candidates: [{ personId: ANNA, name: 'Anna', probability: 0.998, score: 0.61 }],
  probability: 0.998,
  evidence: {
    packId: 'mien-512',
    scoreForm: 'normalized',
    threshold: 0.34,
    fmr: 1e-5,
    comparedPeople: 240,
  },
  requestedBy: 'Ada',
  durationMs: 48,
  ...changes,
});
const corrected = anEntry({
  correction: { id: CORRECTION, at: '2026-03-01T10:00:00Z', by: 'Ada', personId: ANNA },
});

it('takes the filters from the address and asks for the organization’s days', async () => {
  const { calls } = await renderApp({
    path: '/recognition-log?decision=match&corrected=false&from=2026-03-01&to=2026-03-02&kind=nonsense',
    routes: { listRecognitionLog: { items: [anEntry()] } },
  });
  await screen.findByRole('table', { name: 'Recognition log' });
  const { query } = calls.find(({ id }) => id === 'listRecognitionLog')!;
  expect(Object.fromEntries(query)).toEqual({
    decision: 'match',
    corrected: 'false',
    from: '2026-02-28T23:00:00.000Z',
    to: '2026-03-02T23:00:00.000Z',
  });
});

it('writes a chosen filter into the address', async () => {
  const { user, router } = await renderApp({
    path: '/recognition-log',
    routes: { listRecognitionLog: { items: [anEntry()] }, listPeople: { items: [] } },
  });
  await user.click(await screen.findByRole('combobox', { name: 'Decision' }));
  await user.click(await screen.findByRole('option', { name: 'Not usable' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ decision: 'rejected' }));
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

it('loads page after page', async () => {
  const { user, calls } = await renderApp({
    path: '/recognition-log',
    routes: {
      listRecognitionLog: ({ query }) =>
        query.get('cursor')
          ? { items: [anEntry({ id: ANNA, person: { id: ANNA, name: 'Zoe' } })] }
          : { items: [anEntry()], nextCursor: 'second' },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Zoe')).toBeDefined();
  expect(screen.getByText('Anna')).toBeDefined();
  expect(
    calls
      .filter(({ id }) => id === 'listRecognitionLog')
      .at(-1)
      ?.query.get('cursor'),
  ).toBe('second');
});

it('remembers that a face is not a person’s, and takes it back', async () => {
  const { user, calls } = await renderApp({
    path: `/recognition-log?entry=${ENTRY}`,
    routes: {
      listRecognitionLog: { items: [anEntry()] },
      correctRecognition: corrected,
      revertCorrection: anEntry(),
    },
  });
  const drawer = await screen.findByRole('dialog', { name: 'Recognition' });
  await user.click(within(drawer).getByRole('button', { name: 'Not Anna' }));
  expect(await within(drawer).findByText(/Ada said on .* that this is not Anna/)).toBeDefined();
  expect(calls.find(({ id }) => id === 'correctRecognition')?.body).toEqual({ personId: ANNA });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await within(drawer).findByRole('button', { name: 'Not Anna' })).toBeDefined();
  expect(calls.find(({ id }) => id === 'revertCorrection')?.params).toEqual({
    id: ENTRY,
    correctionId: CORRECTION,
  });
});

it('lets an auditor read but not correct', async () => {
  await renderApp({
    path: `/recognition-log?entry=${ENTRY}`,
    role: 'auditor',
    routes: { listRecognitionLog: { items: [anEntry()] } },
  });
  const drawer = await screen.findByRole('dialog', { name: 'Recognition' });
  expect(within(drawer).getByText('The face is alike enough to name this person.')).toBeDefined();
  expect(within(drawer).queryByRole('button', { name: 'Not Anna' })).toBeNull();
});

it('tells what to do about a picture that was not usable', async () => {
  const {
    person: _,
    probability: __,
    ...rest
  } = anEntry({ decision: 'rejected', reason: 'too-dark', candidates: [] });
  await renderApp({
    path: `/recognition-log?entry=${ENTRY}`,
    routes: { listRecognitionLog: { items: [rest] } },
  });
  const drawer = await screen.findByRole('dialog', { name: 'Recognition' });
  expect(within(drawer).getByText('It is too dark. Turn on more light.')).toBeDefined();
});
