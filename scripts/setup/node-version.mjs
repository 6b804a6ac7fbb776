import { SetupProblem } from './problem.mjs';

const OLDEST = [20, 9];

/**
 * Refuse a Node that cannot run Mien.
 *
 * @param {string} version as `process.versions.node` gives it
 * @throws {SetupProblem}
 */
export function requireNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new SetupProblem(
    `Mien needs Node ${OLDEST.join('.')} or newer, and this is Node ${version}: install a current one from https://nodejs.org and run the command again.`,
  );
}
