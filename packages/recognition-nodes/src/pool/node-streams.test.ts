import { randomBytes } from 'node:crypto';
import { GalleryNotInSyncError, type StreamTerms } from '@mien/recognizer';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NodeLimits } from '../server/limits.js';
import { serveRecognizer } from '../server/serve-recognizer.js';
import { aQuestion, scriptedRecognizer } from '../testing/scripted-recognizer.js';
import { scriptedStreams } from '../testing/scripted-stream.js';
import { createRecognizerPool } from './create-recognizer-pool.js';

const secret = randomBytes(32);
const picture = Uint8Array.of(1);
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const terms = (packId = 'first'): StreamTerms => ({
  at: { organizationId: 'school', packId, sequence: 1 },
  targetFpir: 0.01,
  minBonaFideScore: 0.5,
  maxFaces: 3,
});

async function scene(
  count: number,
  seeing?: Parameters<typeof scriptedStreams>[0],
  limits?: Partial<NodeLimits>,
) {
  const streams = Array.from({ length: count }, () => scriptedStreams(seeing));
  const nodes = await Promise.all(
    streams.map(({ openStream }) =>
      serveRecognizer(scriptedRecognizer(undefined, { openStream }), {
        address: 'tcp://127.0.0.1:0',
        nodeId: 'node',
        secret,
        limits: limits ?? {},
        onError: () => undefined,
      }),
    ),
  );
  const pool = createRecognizerPool({
    nodes: nodes.map(({ address }) => address),
    secret,
    heartbeatMs: 50,
    waitForNodeMs: 300,
    onError: () => undefined,
  });
  closers.push(() => Promise.all(nodes.map((node) => node.close(0))), pool.close);
  await vi.waitFor(() => expect(pool.nodes().every(({ state }) => state === 'ready')).toBe(true));
  /** Which node has which frames. */
  const frames = () => streams.map(({ open }) => open.flatMap((stream) => stream.frames));
  return { pool, nodes, streams, frames };
}

describe('a stream over nodes', () => {
  it('stays at the node where it began, and several spread', async () => {
    const { pool, frames } = await scene(2);
    const [a, b] = [pool.openStream(terms()), pool.openStream(terms())];
    for (let sequence = 1; sequence <= 4; sequence++) {
      await a.push({ sequence, picture });
      await b.push({ sequence: 10 * sequence, picture });
    }
    expect(
      frames()
        .map((each) => each.join())
        .sort(),
    ).toEqual(['1,2,3,4', '10,20,30,40']);
  });

  it('goes on at another node when its own is lost, under track ids that were never used', async () => {
    const { pool, nodes, frames } = await scene(2);
    const stream = pool.openStream(terms());
    const trackOf = async (sequence: number) => {
      const answer = await stream.push({ sequence, picture });
      if (answer.kind !== 'seen') throw new Error(answer.kind);
      expect(answer.decisions.map(({ trackId }) => trackId)).toEqual(
        answer.tracks.map(({ trackId }) => trackId),
      );
      return answer.tracks[0]?.trackId;
    };
    const before = [await trackOf(1), await trackOf(2)];
    const home = frames().findIndex((each) => each.length > 0);
    await nodes[home]!.close(0);
    const after = [await trackOf(3), await trackOf(4)];
    expect(new Set([...before, ...after]).size).toBe(2);
    expect(after[0]).toBeGreaterThan(before[0]!);
    expect(frames()[1 - home]).toEqual([3, 4]);
  });

  it('that was under way on the lost node sees that very frame at the next', async () => {
    let isStuck = true;
    const { pool, nodes, frames } = await scene(2, () =>
      isStuck ? new Promise(() => undefined) : Promise.resolve(),
    );
    const stream = pool.openStream(terms());
    const seen = stream.push({ sequence: 1, picture });
    await vi.waitFor(() => expect(frames().flat()).toEqual([1]));
    isStuck = false;
    await nodes[frames().findIndex((each) => each.length > 0)]!.close(0);
    expect(await seen).toMatchObject({ kind: 'seen', sequence: 1 });
  });

  it('has the newest frame seen while a node is slow; the others are overtaken', async () => {
    let free: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      free = resolve;
    });
    const { pool, frames } = await scene(1, () => slow);
    const stream = pool.openStream(terms());
    const answers = [1, 2, 3, 4].map((sequence) => stream.push({ sequence, picture }));
    await vi.waitFor(() => expect(frames()).toEqual([[1]]));
    free();
    expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual([
      'seen',
      'overtaken',
      'overtaken',
      'seen',
    ]);
    expect(frames()).toEqual([[1, 4]]);
  });

  it('goes by its new terms from the next frame on, also after it moved', async () => {
    const { pool, nodes, frames } = await scene(2);
    const stream = pool.openStream(terms());
    const by = async (sequence: number) => {
      const answer = await stream.push({ sequence, picture });
      return answer.kind === 'seen' && answer.tracks[0]?.personId;
    };
    expect(await by(1)).toBe('first');
    stream.renew(terms('second'));
    expect(await by(2)).toBe('second');
    await nodes[frames().findIndex((each) => each.length > 0)]!.close(0);
    expect(await by(3)).toBe('second');
  });

  it('ends at its node when it is closed, and when its caller is gone', async () => {
    const { pool, streams } = await scene(1);
    const [closed, left] = [pool.openStream(terms()), pool.openStream(terms())];
    await closed.push({ sequence: 1, picture });
    await left.push({ sequence: 1, picture });
    const open = streams[0]!.open;
    await closed.close();
    expect(open.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    expect(await closed.push({ sequence: 2, picture })).toEqual({ kind: 'overtaken', sequence: 2 });
    await pool.close();
    await vi.waitFor(() => expect(open.map(({ isClosed }) => isClosed)).toEqual([true, true]));
  });

  it('that cannot begin leaves nothing behind, and other questions are answered', async () => {
    const { pool, streams } = await scene(1, async () => {
      throw new GalleryNotInSyncError();
    });
    const stream = pool.openStream(terms());
    await expect(stream.push({ sequence: 1, picture })).rejects.toBeInstanceOf(GalleryNotInSyncError);
    expect(streams[0]!.open.map(({ isClosed }) => isClosed)).toEqual([true]);
    expect(await pool.measure(aQuestion())).toMatchObject({ kind: 'measured' });
  });

  it('beyond what the nodes keep is refused', async () => {
    const { pool } = await scene(2, undefined, { streams: 1 });
    const [a, b, c] = [1, 2, 3].map(() => pool.openStream(terms()));
    await a!.push({ sequence: 1, picture });
    await b!.push({ sequence: 1, picture });
    await expect(c!.push({ sequence: 1, picture })).rejects.toMatchObject({
      code: 'recognition.too-many-streams',
    });
    await a!.close();
    expect(await c!.push({ sequence: 2, picture })).toMatchObject({ kind: 'seen' });
  });
});
