import cliProgress from 'cli-progress';
import type { Terminal } from './terminal.js';

export interface Progress {
  /** @param doing Replaces what was said before. */
  advance(done: number, total: number, doing?: string): void;
  stop(): void;
}

/** A bar on stderr while a person watches; nothing when the output goes to a file or a pipe. */
export function startProgress(terminal: Terminal, doing = 'Working'): Progress {
  if (!terminal.isWatched) return { advance: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: '{doing} {bar} {value}/{total}, {eta_formatted} left',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let isStarted = false;
  let label = doing;
  return {
    advance(done, total, newLabel = label) {
      label = newLabel;
      if (!isStarted) bar.start(total, done, { doing: label });
      else {
        bar.setTotal(total);
        bar.update(done, { doing: label });
      }
      isStarted = true;
    },
    stop: () => bar.stop(),
  };
}
