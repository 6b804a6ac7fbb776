import { describe, expect, it } from 'vitest';
import { createFrameTurns } from './frame-turns.js';
import { createNewestWins } from './newest-wins.js';

/** Work that ends when it is told to. */
function stepwise() {
  const ends: (() => void)[] = [];
  const inbox = createNewestWins<number, string>(
    async (take) => {
      const item = take();
      await new Promise<void>((resolve) => ends.push(resolve));
      if (item === 13) throw new Error('unlucky');
      return `did ${item}`;
    },
    (item) => `skipped ${item}`,
  );
  const endOne = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { inbox, endOne };
}

describe('the newest wins', () => {
  it('works on one, lets the newest wait and skips what it overtakes', async () => {
    const { inbox, endOne } = stepwise();
    const answers = [1, 2, 3, 4].map((item) => inbox.push(item));
    expect(inbox.hasNewer()).toBe(true);
    await endOne();
    await endOne();
    expect(await Promise.all(answers)).toEqual(['did 1', 'skipped 2', 'skipped 3', 'did 4']);
  });

  it('goes on after a failure, which only its own caller hears of', async () => {
    const { inbox, endOne } = stepwise();
    const failing = inbox.push(13).catch((error: Error) => error.message);
    const next = inbox.push(14);
    await endOne();
    await endOne();
    expect(await failing).toBe('unlucky');
    expect(await next).toBe('did 14');
  });

  it('fails what waits when the work fails before it has taken anything', async () => {
    const inbox = createNewestWins<number, string>(
      async () => {
        throw new Error('no engine');
      },
      () => 'skipped',
    );
    await expect(inbox.push(1)).rejects.toThrow('no engine');
    await expect(inbox.push(2)).rejects.toThrow('no engine');
  });

  it('skips everything once it is closed', async () => {
    const { inbox, endOne } = stepwise();
    const first = inbox.push(1);
    const second = inbox.push(2);
    inbox.close();
    expect(await second).toBe('skipped 2');
    expect(await inbox.push(3)).toBe('skipped 3');
    await endOne();
    expect(await first).toBe('did 1');
  });
});

describe('turns', () => {
  it('are given in order of coming, as many at once as there are places, also after failures', async () => {
    const turns = createFrameTurns(2);
    let underWay = 0;
    let most = 0;
    const order: number[] = [];
    const work = (nth: number) =>
      turns.take(async () => {
        most = Math.max(most, ++underWay);
        order.push(nth);
        await new Promise((resolve) => setTimeout(resolve, 2));
        underWay--;
        if (nth % 3 === 0) throw new Error('failed');
      });
    await Promise.allSettled(Array.from({ length: 12 }, (_, nth) => work(nth)));
    expect(most).toBe(2);
    expect(order).toEqual(Array.from({ length: 12 }, (_, nth) => nth));
  });
});
