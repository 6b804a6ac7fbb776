import { decodeFrame } from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import { createFrameSender } from './frame-sender.js';

const video = {} as HTMLVideoElement;
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

const sequenceOf = (message: Uint8Array): number => {
  const decoded = decodeFrame(message);
  return decoded.kind === 'frame' ? decoded.frame.sequence : expect.fail(decoded.fault);
};

/** A sender before a link that keeps what is sent; time stands still until it is told. */
function aSender() {
  const sent: number[] = [];
  const time = { nowMs: 0, isOpen: true };
  const sender = createFrameSender({
    encode: async () => jpeg,
    link: () => ({ isOpen: () => time.isOpen, send: (message) => void sent.push(sequenceOf(message)) }),
    nowMs: () => time.nowMs,
  });
  const show = async (atMs: number) => {
    time.nowMs = atMs;
    sender.shown(atMs);
    await sender.offer(video);
  };
  return { sender, sent, time, show };
}

describe('a sender of frames', () => {
  it('sends no picture twice', async () => {
    const { sender, sent, show } = aSender();
    await show(0);
    sender.answered(1);
    await sender.offer(video);
    expect(sent).toEqual([1]);
  });

  it('keeps the newest picture for when the answer comes', async () => {
    const { sender, sent, time, show } = aSender();
    await show(0);
    await show(33);
    await show(66);
    expect(sent).toEqual([1]);
    time.nowMs = 70;
    expect(sender.answered(1)).toBe(70);
    await sender.offer(video);
    expect(sent).toEqual([1, 2]);
    time.nowMs = 100;
    expect(sender.answered(2)).toBe(34);
  });

  it('encodes one picture at a time', async () => {
    const { sender, sent } = aSender();
    sender.shown(0);
    const first = sender.offer(video);
    sender.shown(1);
    await sender.offer(video);
    await first;
    expect(sent).toEqual([1]);
  });

  it('sends nothing while the link is down, and goes on counting afterwards', async () => {
    const { sender, sent, time, show } = aSender();
    await show(0);
    time.isOpen = false;
    await show(2000);
    time.isOpen = true;
    sender.reconnected();
    await show(2033);
    expect(sent).toEqual([1, 2]);
  });

  it('sends no faster than the server takes frames', async () => {
    const { sender, sent, show } = aSender();
    sender.limitTo(10);
    await show(0);
    sender.answered(1);
    await show(99);
    expect(sent).toEqual([1]);
    await show(100);
    expect(sent).toEqual([1, 2]);
  });

  it('knows nothing of frames it never sent', () => {
    expect(aSender().sender.answered(7)).toBeUndefined();
  });
});
