import cliProgress from 'cli-progress';
import type { Terminal } from './terminal.js';

export interface Progress {
  advance(done: number, total: number): void;
  stop(): void;
}

/** A bar on stderr while a person watches; nothing when the output goes to a file or a pipe. */
export function startProgress(terminal: Terminal, doing: string): Progress {
  if (!terminal.isWatched) return { advance: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: `${doing} {bar} {value}/{total}, {eta_formatted} left`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let isStarted = false;
  return {
    advance(done, total) {
      if (!isStarted) bar.start(total, done);
      else {
        bar.setTotal(total);
        bar.update(done);
      }
      isStarted = true;
    },
    stop: () => bar.stop(),
  };
}
