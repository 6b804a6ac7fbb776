/**
 * Measures how long nothing was heard, by looking now and then. Of a time in which this process itself stood still only a
 * little counts: it could not hear.
 *
 * @param everyMs how often it will be looked.
 * @returns looks; gives the silence, ms.
 */
export function createSilenceMeter(heardAtMs: () => number, everyMs: number): (nowMs: number) => number {
  let lookedAtMs = performance.now();
  let silentMs = 0;

  return (nowMs) => {
    const sinceLook = Math.min(nowMs - lookedAtMs, 2 * everyMs);
    silentMs = heardAtMs() > lookedAtMs ? 0 : silentMs + sinceLook;
    lookedAtMs = nowMs;
    return silentMs;
  };
}
