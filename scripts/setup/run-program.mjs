import { spawn } from 'node:child_process';
import { root } from './prepare.mjs';

const SIGNAL_BASE = 128;
const SIGNALS = { SIGINT: 2, SIGTERM: 15 };
const LOOK_MS = 500;

/**
 * npm runs scripts in a shell that ends at SIGTERM without a word to its children; being left behind is the sign.
 *
 * @param {() => void} onLeft
 * @returns {() => void} stops looking
 */
function watchParent(onLeft) {
  const { ppid } = process;
  const timer = setInterval(() => {
    if (process.ppid !== ppid) onLeft();
  }, LOOK_MS);
  return () => clearInterval(timer);
}

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
  const stopWatching = process.env.npm_lifecycle_event ? watchParent(passOn) : wait;
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(exitCode ?? SIGNAL_BASE + (SIGNALS[signal] ?? 1)));
  });
  stopWatching();
  process.off('SIGINT', wait);
  process.off('SIGTERM', passOn);
  return code;
}
