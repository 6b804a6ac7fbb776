const HOUR_MS = 60 * 60 * 1000;

/** Carry out small chores now and every hour, one after the other; one that fails waits for its next turn. */
export function keepTidy(
  chores: readonly (() => Promise<unknown>)[],
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    for (const chore of chores) {
      if (!stopped) await chore().catch(onError);
    }
  };
  const start = (): void => {
    running = running.then(round);
  };
  const timer = setInterval(start, HOUR_MS);
  timer.unref();
  start();
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      return running;
    },
  };
}
