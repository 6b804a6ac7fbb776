/** Messages may come together after a stall of the network; this many seconds' worth are let through at once. */
const BURST_SECONDS = 3;

/**
 * A budget that refills steadily.
 *
 * @returns spends one message; false when there is none left.
 */
export function createMessageBudget(perSecond: number, nowMs: () => number): () => boolean {
  const most = perSecond * BURST_SECONDS;
  let left = most;
  let at = nowMs();
  return () => {
    const now = nowMs();
    left = Math.min(most, left + (Math.max(0, now - at) / 1000) * perSecond);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
