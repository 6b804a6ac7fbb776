import { describe, expect, it } from 'vitest';
import { activePackId } from './activation.js';
import type { ActivationEvent } from './registry-state.js';

const event = (kind: ActivationEvent['kind'], packId: string): ActivationEvent => ({
  kind,
  packId,
  at: '2026-03-02T09:00:00.000Z',
  by: 'operator',
});

describe('the active pack', () => {
  it.each([
    { history: [], active: 'shipped', when: 'nobody activated any' },
    { history: ['a', 'b'], active: 'b', when: 'two were activated' },
    { history: ['a', 'b', '<'], active: 'a', when: 'the second was rolled back' },
    { history: ['a', 'b', '<', '<'], active: 'shipped', when: 'both were rolled back' },
    { history: ['a', '<', 'c'], active: 'c', when: 'another was activated after a rollback' },
    { history: ['a', 'b', '<', 'c', '<'], active: 'a', when: 'rollbacks and activations alternate' },
  ])('is $active when $when', ({ history, active }) => {
    const events = history.map((step) => (step === '<' ? event('rollback', '') : event('activate', step)));
    expect(activePackId(events, 'shipped')).toBe(active);
  });
});
