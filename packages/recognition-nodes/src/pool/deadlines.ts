import { RecognitionTimeoutError } from './errors.js';

export interface Deadline {
  /** `performance.now()` at which it passes. */
  readonly untilMs: number;
  /** Aborts when it passes, when the caller gives up, or when everything is closed. */
  readonly signal: AbortSignal;
  end(): void;
}

/** The deadlines of questions under way. */
export interface Deadlines {
  /** @throws the reason for which everything was closed. */
  begin(deadlineMs: number, caller?: AbortSignal): Deadline;
  close(reason: Error): void;
}

export function createDeadlines(): Deadlines {
  const open = new Set<AbortController>();
  let closedFor: Error | undefined;

  return {
    begin(deadlineMs, caller) {
      if (closedFor) throw closedFor;
      caller?.throwIfAborted();
      const controller = new AbortController();
      const giveUp = () => controller.abort(caller?.reason);
      const timer = setTimeout(() => controller.abort(new RecognitionTimeoutError(deadlineMs)), deadlineMs);
      caller?.addEventListener('abort', giveUp, { once: true });
      open.add(controller);
      return {
        untilMs: performance.now() + deadlineMs,
        signal: controller.signal,
        end() {
          clearTimeout(timer);
          caller?.removeEventListener('abort', giveUp);
          open.delete(controller);
        },
      };
    },
    close(reason) {
      closedFor = reason;
      for (const controller of open) controller.abort(reason);
    },
  };
}
