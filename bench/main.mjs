import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The parts, or those named; each in a process of its own. Other arguments go to them. */
const PARTS = ['engine', 'search', 'identify', 'people', 'nodes', 'live', 'group'];
const named = process.argv.slice(2).filter((argument) => PARTS.includes(argument));
const rest = process.argv.slice(2).filter((argument) => !PARTS.includes(argument));

for (const part of named.length > 0 ? named : PARTS) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `${part}/run.ts`, ...rest], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
