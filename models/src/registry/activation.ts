import type { ActivationEvent } from './registry-state.js';

/**
 * The packs activated and not rolled back, oldest first; the last one is active.
 *
 * Each rollback takes back one activation, so two in a row go back two.
 */
export function activations(history: readonly ActivationEvent[]): readonly string[] {
  const stack: string[] = [];
  for (const event of history) {
    if (event.kind === 'activate') stack.push(event.packId);
    else stack.pop();
  }
  return stack;
}

/** The active pack; the first that ships until somebody activates another. */
export const activePackId = (history: readonly ActivationEvent[], shipped: string): string =>
  activations(history).at(-1) ?? shipped;
