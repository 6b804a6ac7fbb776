/** The middle value; of an even number the mean of the middle two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export interface Timing {
  /** By the clock. */
  readonly wallMs: number;
  /** Of all threads of this process; what other programs do on the machine hardly shows in it. */
  readonly cpuMs: number;
}

/** How long work takes, with what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<Timing & { readonly value: T }> {
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(usedBefore);
  return { wallMs: performance.now() - startedAt, cpuMs: (user + system) / 1000, value };
}
