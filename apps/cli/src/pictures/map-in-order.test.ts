import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mapInOrder } from './map-in-order.js';

async function* numbers(count: number, onRead: (number: number) => void = () => undefined) {
  for (let number = 0; number < count; number++) {
    onRead(number);
    yield number;
  }
}

it('keeps the order although later items are done first', async () => {
  const results: number[] = [];
  const slowFirst = async (number: number) => {
    await delay(10 - number);
    return number * 10;
  };
  for await (const result of mapInOrder(numbers(10), 4, slowFirst)) results.push(result);
  expect(results).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
});

it('reads no further ahead than its limit', async () => {
  let read = 0;
  const stream = mapInOrder(
    numbers(1000, (number) => {
      read = number;
    }),
    3,
    async (number) => number,
  );
  await stream.next();
  expect(read).toBeLessThan(4);
  await stream.return(undefined);
});

it('passes a failure on in its turn', async () => {
  const seen: number[] = [];
  const failing = async (number: number) => {
    if (number === 2) throw new Error('broken');
    return number;
  };
  const take = async () => {
    for await (const result of mapInOrder(numbers(9), 4, failing)) seen.push(result);
  };
  await expect(take()).rejects.toThrow('broken');
  expect(seen).toEqual([0, 1]);
});
