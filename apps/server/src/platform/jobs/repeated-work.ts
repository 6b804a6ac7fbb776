export interface RepeatedWork {
  readonly everySeconds: number;
  readonly work: () => Promise<unknown>;
}

/** Do each again and again, never beside itself; one that fails waits for its next turn. @returns how to stop. */
export function startRepeating(
  works: readonly RepeatedWork[],
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stops = works.map(({ everySeconds, work }) => {
    let turn: Promise<unknown> = Promise.resolve();
    let isBusy = false;
    const take = () => {
      if (isBusy) return;
      isBusy = true;
      turn = work()
        .catch(onError)
        .finally(() => {
          isBusy = false;
        });
    };
    const timer = setInterval(take, everySeconds * 1000);
    timer.unref();
    take();
    return async () => {
      clearInterval(timer);
      await turn;
    };
  });
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
