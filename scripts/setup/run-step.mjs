import { spawn } from 'node:child_process';
import { explain, SetupProblem } from './problem.mjs';

const TICK_MS = 1000;
const KEPT_CHARS = 20_000;

/** Shows on a terminal that something is still going on; silent when the output goes to a file. */
function startClock(doing) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  if (!process.stderr.isTTY) process.stderr.write(`${doing} …\n`);
  const show = () => process.stderr.write(`\r${doing} … ${seconds()} s`);
  if (process.stderr.isTTY) show();
  const timer = process.stderr.isTTY ? setInterval(show, TICK_MS) : undefined;
  return () => {
    clearInterval(timer);
    process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${doing}: ${seconds()} s\n`);
  };
}

/**
 * Run a program as a step of the preparation.
 *
 * @param {{ doing: string, command: string, args: readonly string[], folder: string, quiet: boolean,
 *   env?: Readonly<Record<string, string>> }} step
 *   `quiet` programs say nothing until they fail and get a clock; the others show their own progress.
 * @returns {Promise<void>}
 * @throws {SetupProblem} in one sentence, after what the program wrote.
 */
export async function runStep({ doing, command, args, folder, quiet, env = {} }) {
  const stopClock = quiet ? startClock(doing) : () => undefined;
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'pipe'],
    shell: process.platform === 'win32',
  });
  let written = '';
  const keep = (chunk) => {
    written = (written + chunk).slice(-KEPT_CHARS);
  };
  child.stdout?.on('data', keep);
  child.stderr.on('data', (chunk) => {
    keep(chunk);
    if (!quiet) process.stderr.write(chunk);
  });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      keep(String(error));
      resolve(1);
    });
    child.once('close', resolve);
  });
  stopClock();
  if (code === 0) return;
  if (quiet) process.stderr.write(written);
  throw new SetupProblem(explain(written, { doing, folder }));
}
