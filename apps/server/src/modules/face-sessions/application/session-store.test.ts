import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { createInProcessSharedState } from '../../../platform/shared-state/in-process-shared-state.js';
import { livenessValidator } from '../adapters/liveness-validator.js';
import { newMeter } from '../domain/frame-limits.js';
import type { FaceSessionRecord, StoredSession } from './face-session-record.js';
import { createSessionStore } from './session-store.js';

function scene() {
  let nowMs = 0;
  const sharedState = createInProcessSharedState(() => nowMs);
  const keyring = {
    authenticate: (purpose: string, text: string) =>
      createHmac('sha256', 'key of the test').update(`${purpose}|${text}`).digest(),
  };
  const record: FaceSessionRecord = {
    id: '01890000-0000-7000-8000-000000000001',
    purpose: 'verify',
    nonce: 'nonce-of-the-session',
    tokenHash: 'hash',
    holder: 'session:1',
    packId: 'mien-512',
    requester: { actorId: 'a', reach: 'self' },
    origin: { requestId: 'r', ip: '', userAgent: '' },
    startedAtMs: 0,
    expiresAtMs: 120_000,
    meter: newMeter(0),
    liveness: livenessValidator.start(livenessValidator.draw(() => 0.5, {})),
  };
  const open = () => createSessionStore({ sharedState, keyring, nowMs: () => nowMs });
  return { sharedState, record, open, setTime: (ms: number) => (nowMs = ms) };
}

const withFrames = ({ record, version }: StoredSession, frames: number): StoredSession => ({
  record: { ...record, meter: { ...record.meter, frames } },
  version,
});

it('lets one of several go on from the same version, and everybody read what came of it', async () => {
  const { record, open } = scene();
  const [one, other] = [open(), open()];
  const created = await one.create(record);
  const saves = await Promise.all([one.save(withFrames(created, 1)), other.save(withFrames(created, 2))]);
  const saved = saves.filter((save) => save !== undefined);
  expect(saved).toHaveLength(1);
  expect(await other.load(record.id)).toEqual(saved[0]);
});

it('is never turned back, even by somebody who kept an early version', async () => {
  const { record, open } = scene();
  const store = open();
  const created = await store.create(record);
  let latest = created;
  for (let frames = 1; frames <= 3; frames++) {
    latest = (await store.save(withFrames(latest, frames))) ?? latest;
  }
  expect(latest.version).toBe(3);
  expect(await store.save(withFrames(created, 99))).toBeUndefined();
  expect((await store.load(record.id))?.record.meter.frames).toBe(3);
});

it('keeps nothing readable in the state that instances share, and forgets it all', async () => {
  const { record, open, sharedState, setTime } = scene();
  const store = open();
  await store.create(record);
  await store.keepFrames(record, [{ quality: 1, atMs: 0, picture: Buffer.from('a picture') }]);
  for (const part of ['0', 'frames']) {
    const value = (await sharedState.get(`face-session:${record.id}:${part}`)) ?? '';
    expect(value).not.toContain('nonce');
    expect(Buffer.from(value, 'base64').toString('latin1')).not.toMatch(/nonce-of|picture|quality/);
  }
  expect((await store.readFrames(record.id)).map(({ picture }) => Buffer.from(picture).toString())).toEqual([
    'a picture',
  ]);
  expect(await store.takeFrames(record.id)).toHaveLength(1);
  expect(await store.takeFrames(record.id)).toEqual([]);
  setTime(120_000 + 5 * 60_000 + 1);
  expect(await store.load(record.id)).toBeUndefined();
});
