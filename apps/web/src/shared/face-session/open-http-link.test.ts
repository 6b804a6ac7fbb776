import { encodeFrame } from '@mien/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkState } from '../live/frame-link.js';
import { openHttpLink } from './open-http-link.js';

const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 7]);
const frame = (sequence: number) => encodeFrame({ sequence, clientTimeMs: 12.5, picture });

/** A link before a server that answers each frame with the next of these. */
function aLink(...answers: (Response | Error)[]) {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push(new Request(new URL(path, 'http://mien.test'), init));
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked too often');
  });
  const states: LinkState[] = [];
  const messages: unknown[] = [];
  const events = {
    onMessage: (message: unknown) => messages.push(message),
    onState: states.push.bind(states),
  };
  const link = openHttpLink({ path: '/api/v1/face-sessions/1/frames', token: 'a-token' }, events);
  return { link, asked, states, messages };
}

describe('frames as single requests', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('carry token, number and time in headers, and the picture as it is', async () => {
    const { link, asked, messages } = aLink(Response.json({ type: 'progress' }));
    link.send(frame(3));
    expect(link.isOpen()).toBe(false);
    await vi.waitFor(() => expect(messages).toEqual([{ type: 'progress' }]));
    const [request] = asked;
    expect(request?.headers.get('x-mien-face-session')).toBe('a-token');
    expect(request?.headers.get('x-mien-sequence')).toBe('3');
    expect(request?.headers.get('x-mien-captured-at')).toBe('12.5');
    expect(new Uint8Array((await request?.arrayBuffer()) ?? [])).toEqual(picture);
    expect(link.isOpen()).toBe(true);
  });

  it.each([
    { name: 'the network fails', answer: new TypeError('no network') },
    { name: 'the server is busy', answer: new Response(null, { status: 503 }) },
    { name: 'too much is asked', answer: new Response(null, { status: 429 }) },
  ])('wait a little when $name', async ({ answer }) => {
    const { link, states } = aLink(answer);
    link.send(frame(1));
    await vi.waitFor(() => expect(states).toEqual(['open', 'waiting']));
    expect(link.isOpen()).toBe(false);
    vi.advanceTimersByTime(300);
    expect([link.isOpen(), states.at(-1)]).toEqual([true, 'open']);
  });

  it('end when the server refuses', async () => {
    const { link, states } = aLink(new Response(null, { status: 404 }));
    link.send(frame(1));
    await vi.waitFor(() => expect(states.at(-1)).toBe('ended'));
  });

  it('say nothing once closed', async () => {
    const { link, states, messages } = aLink(Response.json({}));
    link.send(frame(1));
    link.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect([states, messages, link.isOpen()]).toEqual([['open'], [], false]);
  });
});
