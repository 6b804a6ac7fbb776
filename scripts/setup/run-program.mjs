import { spawn } from 'node:child_process';
import { root } from './prepare.mjs';

const SIGNAL_BASE = 128;
const SIGNALS = { SIGINT: 2, SIGTERM: 15 };

/**
 * Run a Node program of the repository in this terminal and give its exit code.
 *
 * Ctrl-C reaches the program by itself, a request to end is passed on; this process waits for it to end cleanly.
 *
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<number>}
 */
export async function runProgram(args, environment = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const wait = () => undefined;
  const passOn = () => child.kill('SIGTERM');
  process.on('SIGINT', wait);
  process.on('SIGTERM', passOn);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(exitCode ?? SIGNAL_BASE + (SIGNALS[signal] ?? 1)));
  });
  process.off('SIGINT', wait);
  process.off('SIGTERM', passOn);
  return code;
}
