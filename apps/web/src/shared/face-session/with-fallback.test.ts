import { describe, expect, it } from 'vitest';
import type { LinkEvents, LinkState, OpenLink } from '../live/frame-link.js';
import { withFallback } from './with-fallback.js';

/** A way to the server whose fate the test decides. */
function aWay() {
  const way = {
    opened: 0,
    closed: 0,
    sent: 0,
    tell: (_: LinkState): void => undefined,
    answer: (): void => undefined,
  };
  const open: OpenLink = (events: LinkEvents) => {
    way.opened += 1;
    way.tell = events.onState;
    way.answer = () => events.onMessage({});
    return {
      isOpen: () => true,
      send: () => {
        way.sent += 1;
      },
      retry: () => undefined,
      close: () => {
        way.closed += 1;
      },
    };
  };
  return { way, open };
}

function scene() {
  const [first, second] = [aWay(), aWay()];
  const states: LinkState[] = [];
  const link = withFallback(
    first.open,
    second.open,
  )({ onMessage: () => undefined, onState: (state) => states.push(state) });
  return { first: first.way, second: second.way, states, link };
}

describe('a way to the server with another to fall back on', () => {
  it('takes the other when the first cannot be opened twice', () => {
    const { first, second, states, link } = scene();
    first.tell('waiting');
    expect(second.opened).toBe(0);
    first.tell('waiting');
    link.send(new Uint8Array([1]));
    expect([first.closed, second.opened, second.sent, first.sent]).toEqual([1, 1, 1, 0]);
    expect(states).toEqual(['waiting']);
  });

  it('takes the other when the first is opened, and dropped before anything came by it', () => {
    const { first, second } = scene();
    for (const state of ['open', 'waiting', 'open', 'waiting'] as const) first.tell(state);
    expect([first.closed, second.opened]).toEqual([1, 1]);
  });

  it('stays with the first once it has worked, however often it breaks', () => {
    const { first, second } = scene();
    first.tell('open');
    first.answer();
    for (let time = 0; time < 5; time += 1) first.tell('waiting');
    expect(second.opened).toBe(0);
  });

  it('stays with the first when the server refuses by it', () => {
    const { first, second, states } = scene();
    first.tell('ended');
    expect([second.opened, states]).toEqual([0, ['ended']]);
  });
});
