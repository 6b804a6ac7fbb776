import { beforeEach, describe, expect, it } from 'vitest';
import { createInProcessSharedState } from '../../../platform/shared-state/in-process-shared-state.js';
import type { SharedState } from '../../../platform/shared-state/shared-state.js';
import { PinLockedError } from '../domain/errors.js';
import { beginPinTry } from './pin-guard.js';

const MINUTE = 60_000;

let nowMs: number;
let sharedState: SharedState;
beforeEach(() => {
  nowMs = 0;
  sharedState = createInProcessSharedState(() => nowMs);
});

const begin = (number = 'N-1', notedAt?: Date) => beginPinTry({ sharedState }, 'kiosk', number, notedAt);
const failTimes = async (times: number, number?: string, notedAt?: Date) => {
  const alarms = [];
  for (let count = 0; count < times; count += 1) alarms.push(await (await begin(number, notedAt)).failed());
  return alarms;
};

describe('PINs at a kiosk', () => {
  it('may be wrong five times in a quarter of an hour', async () => {
    await failTimes(5);
    await expect(begin()).rejects.toBeInstanceOf(PinLockedError);
    await expect(begin('N-2')).resolves.toBeDefined();
    nowMs += 15 * MINUTE;
    await expect(begin()).resolves.toBeDefined();
  });

  it('are forgiven by the right one', async () => {
    await failTimes(4);
    await (await begin()).succeeded();
    await expect(failTimes(5)).resolves.toBeDefined();
  });

  it('may be wrong twenty times a day, of which somebody is told once', async () => {
    const alarms = [];
    for (let round = 0; round < 4; round += 1) {
      alarms.push(...(await failTimes(5)));
      nowMs += 15 * MINUTE;
    }
    expect(alarms).toEqual([...Array(19).fill(false), true]);
    await expect(begin()).rejects.toBeInstanceOf(PinLockedError);
  });

  it('are right for however many people come', async () => {
    for (let count = 0; count < 300; count += 1) await (await begin(`N-${count}`)).succeeded();
    await expect(begin('N-300')).resolves.toBeDefined();
  });

  it('are limited for the time they were noted without a connection, whenever they are sent', async () => {
    const monday = new Date('2026-03-02T08:00:00Z');
    await failTimes(5, 'N-1', monday);
    await expect(begin('N-1', monday)).rejects.toBeInstanceOf(PinLockedError);
    await expect(begin('N-1', new Date('2026-03-02T09:00:00Z'))).resolves.toBeDefined();
    await expect(begin()).resolves.toBeDefined();
  });
});
