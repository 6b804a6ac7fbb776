// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkState } from './frame-link.js';
import { openSocketLink } from './open-socket-link.js';

/** A socket whose server is the test. */
class ScriptedSocket extends EventTarget {
  binaryType = '';
  bufferedAmount = 0;
  readyState: number = WebSocket.CONNECTING;
  readonly sent: unknown[] = [];
  readonly address: string;
  readonly protocols: readonly string[];
  constructor(address: string, protocols: readonly string[]) {
    super();
    this.address = address;
    this.protocols = protocols;
  }
  send(data: unknown) {
    this.sent.push(data);
  }
  close(code = 1006) {
    this.drop(code);
  }
  accept() {
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }
  say(data: string) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  drop(code: number) {
    if (this.readyState === WebSocket.CLOSED) return;
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new CloseEvent('close', { code }));
  }
}

function aLink() {
  const sockets: ScriptedSocket[] = [];
  const states: LinkState[] = [];
  const messages: unknown[] = [];
  const link = openSocketLink(
    {
      path: '/api/v1/live-streams?groupId=7',
      protocols: ['mien.live.v1', 'a-token'],
      random: () => 1,
      newSocket: (address, protocols) => {
        const socket = new ScriptedSocket(address, protocols);
        sockets.push(socket);
        return socket as unknown as WebSocket;
      },
    },
    { onMessage: (message) => messages.push(message), onState: (state) => states.push(state) },
  );
  const last = () => sockets.at(-1) ?? expect.fail('no socket was opened');
  return { link, sockets, states, messages, last };
}

describe('a link by web socket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells the token beside the protocol, never in the address', () => {
    const { last } = aLink();
    expect(last().address).toMatch(/^ws:.*\/api\/v1\/live-streams\?groupId=7$/);
    expect(last().protocols).toEqual(['mien.live.v1', 'a-token']);
  });

  it('sends frames while it is open, and gives on messages', () => {
    const { link, last, messages } = aLink();
    link.send(new Uint8Array([1]));
    last().accept();
    link.send(new Uint8Array([2]));
    last().say('{"type":"frame"}');
    last().say('not JSON');
    expect(last().sent).toEqual([new Uint8Array([2])]);
    expect(messages).toEqual([{ type: 'frame' }, undefined]);
  });

  it('is not open for more frames while the network has not taken the last ones', () => {
    const { link, last } = aLink();
    last().accept();
    last().bufferedAmount = 1e6;
    expect(link.isOpen()).toBe(false);
  });

  it('comes back when the server restarts, waiting longer each time', () => {
    const { sockets, states, last } = aLink();
    last().accept();
    last().drop(1012);
    vi.advanceTimersByTime(299);
    expect(sockets.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(sockets.length).toBe(2);
    last().drop(1006);
    vi.advanceTimersByTime(599);
    expect(sockets.length).toBe(2);
    vi.advanceTimersByTime(1);
    last().accept();
    expect(states).toEqual(['connecting', 'open', 'waiting', 'connecting', 'waiting', 'connecting', 'open']);
  });

  it('waits shortly again once the server has answered', () => {
    const { sockets, last } = aLink();
    last().drop(1006);
    vi.advanceTimersByTime(300);
    last().accept();
    last().say('{}');
    last().drop(1006);
    vi.advanceTimersByTime(300);
    expect(sockets.length).toBe(3);
  });

  it('gives up a connection that is never made', () => {
    const { states } = aLink();
    vi.advanceTimersByTime(8000);
    expect(states).toEqual(['connecting', 'waiting']);
  });

  it.each([1001, 1011, 4429, 4503])('comes back when it is closed with %d', (code) => {
    const { sockets, last } = aLink();
    last().accept();
    last().drop(code);
    vi.advanceTimersByTime(300);
    expect(sockets.length).toBe(2);
  });

  it.each([1000, 1008, 4403, 4404])('does not come back when it is closed with %d', (code) => {
    const { sockets, states, last } = aLink();
    last().accept();
    last().drop(code);
    vi.advanceTimersByTime(60_000);
    expect([sockets.length, states.at(-1)]).toEqual([1, 'ended']);
  });

  it('tries at once when asked', () => {
    const { link, sockets, last } = aLink();
    last().drop(1006);
    link.retry();
    expect(sockets.length).toBe(2);
    vi.advanceTimersByTime(5000);
    expect(sockets.length).toBe(2);
  });

  it('is quiet once closed', () => {
    const { link, states, sockets } = aLink();
    link.close();
    vi.advanceTimersByTime(60_000);
    expect([states, sockets.length]).toEqual([['connecting'], 1]);
  });
});
