import { EXIT_CODES } from './exit-code.js';
import { processTerminal } from './output/terminal.js';
import { runCommandLine } from './program.js';

const interruption = new AbortController();

process.on('SIGINT', () => {
  if (interruption.signal.aborted) process.exit(EXIT_CODES.interrupted);
  interruption.abort();
});

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has had enough, as `head` has; there is nobody left to tell.
    if (error.code === 'EPIPE') process.exit();
    throw error;
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
