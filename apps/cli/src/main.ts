import { ReaderLeftError } from './errors.js';
import { processTerminal } from './output/terminal.js';
import { runCommandLine } from './program.js';

const interruption = new AbortController();

process.on('SIGINT', () => {
  // Leaving by process.exit while a thread is inside a network would end in an abort with a core dump.
  if (interruption.signal.aborted) process.kill(process.pid, 'SIGKILL');
  interruption.abort();
});

const READER_LEFT = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!READER_LEFT.has(error.code ?? '')) throw error;
    interruption.abort(new ReaderLeftError());
  });
}

await runCommandLine(
  {
    terminal: processTerminal(),
    env: process.env,
    signal: interruption.signal,
    setExitCode: (code) => {
      process.exitCode = code;
    },
  },
  process.argv.slice(2),
);
