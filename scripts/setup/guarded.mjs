import { requireNode } from './node-version.mjs';
import { SetupProblem } from './problem.mjs';

/**
 * Run a script of this folder: check Node first, print a foreseen problem as one sentence, and end with
 * the code that `run` gives.
 *
 * @param {() => Promise<number>} run
 */
export async function guarded(run) {
  try {
    requireNode(process.versions.node);
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
