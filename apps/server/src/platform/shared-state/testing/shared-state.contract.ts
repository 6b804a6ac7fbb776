import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '../../clock.js';
import type { SharedState } from '../shared-state.js';

const LONG_MS = 60_000;
const SHORT_MS = 40;

/**
 * What every form of the shared state promises.
 *
 * @param open two instances' views of the same state; the same one twice where there is only one instance.
 */
export function describeSharedState(
  name: string,
  open: () => Promise<readonly [here: SharedState, there: SharedState]>,
): void {
  describe(`shared state: ${name}`, () => {
    let here: SharedState;
    let there: SharedState;
    beforeAll(async () => {
      [here, there] = await open();
    });
    afterAll(async () => {
      await here.close();
      await there.close();
    });

    it('keeps a value for a time, whatever characters it holds', async () => {
      const key = newId();
      expect(await here.get(key)).toBeUndefined();
      await here.set(key, 'früher', LONG_MS);
      await here.set(key, 'grüße \0 ✓', LONG_MS);
      expect(await there.get(key)).toBe('grüße \0 ✓');
      await here.set(key, 'soon gone', SHORT_MS);
      await sleep(2 * SHORT_MS);
      expect(await there.get(key)).toBeUndefined();
    });

    it('forgets what is deleted', async () => {
      const key = newId();
      await here.set(key, 'x', LONG_MS);
      await there.delete(key);
      expect(await here.get(key)).toBeUndefined();
    });

    it('lets exactly one of many keep a value, and another one when its time is over', async () => {
      const key = newId();
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? here : there).setIfAbsent(key, `${i}`, SHORT_MS)),
      );
      expect(all.filter(Boolean)).toHaveLength(1);
      expect(await here.get(key)).toBe(`${all.indexOf(true)}`);
      await sleep(2 * SHORT_MS);
      expect(await here.setIfAbsent(key, 'next', LONG_MS)).toBe(true);
    });

    it('gives a value to exactly one of many who take it', async () => {
      const key = newId();
      await here.set(key, 'once', LONG_MS);
      const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? here : there).take(key)));
      expect(taken.filter((value) => value !== undefined)).toEqual(['once']);
      expect(await here.get(key)).toBeUndefined();
    });

    it('takes nothing whose time is over', async () => {
      const key = newId();
      await here.set(key, 'late', SHORT_MS);
      await sleep(2 * SHORT_MS);
      expect(await there.take(key)).toBeUndefined();
    });

    it('loses no count of many at once, and gives each its own', async () => {
      const key = newId();
      const counts = await Promise.all(
        Array.from({ length: 50 }, (_, i) => (i % 2 ? here : there).increment(key, LONG_MS)),
      );
      expect(counts.map(({ count }) => count).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 50 }, (_, i) => i + 1),
      );
      for (const { resetsInMs } of counts) {
        expect(resetsInMs).toBeGreaterThan(LONG_MS / 2);
        expect(resetsInMs).toBeLessThanOrEqual(LONG_MS);
      }
    });

    it('counts from one again after the time of the first count', async () => {
      const key = newId();
      await here.increment(key, 4 * SHORT_MS);
      await sleep(2 * SHORT_MS);
      expect((await there.increment(key, LONG_MS)).resetsInMs).toBeLessThanOrEqual(2.5 * SHORT_MS);
      await sleep(4 * SHORT_MS);
      expect((await here.increment(key, LONG_MS)).count).toBe(1);
    });

    it('tells everybody who listens to the channel, oneself included, in order', async () => {
      const channel = newId();
      const heard: string[][] = [[], []];
      const stops = await Promise.all(
        [here, there].map((state, i) => state.subscribe(channel, (message = '-') => heard[i]?.push(message))),
      );
      await here.publish('other', 'not this');
      for (const message of ['1', '2', '3']) await here.publish(channel, message);
      await vi.waitFor(() =>
        expect(heard).toEqual([
          ['1', '2', '3'],
          ['1', '2', '3'],
        ]),
      );
      await Promise.all(stops.map((stop) => stop()));
    });

    it('tells nothing to those who stopped listening, and goes on telling the others', async () => {
      const channel = newId();
      const left = vi.fn();
      const stayed = vi.fn();
      const leave = await there.subscribe(channel, left);
      const stop = await there.subscribe(channel, stayed);
      await leave();
      await here.publish(channel, 'news');
      await vi.waitFor(() => expect(stayed).toHaveBeenCalledExactlyOnceWith('news'));
      expect(left).not.toHaveBeenCalled();
      await stop();
    });

    it('is healthy', async () => {
      expect(await here.isHealthy()).toBe(true);
    });
  });
}
