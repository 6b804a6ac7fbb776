import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundle } from '../../../../scripts/setup/server-bundle.mjs';

const FOLDER = fileURLToPath(new URL('../../built/', import.meta.url));

export interface KillableProgram {
  /** Start a process of it, and wait until it writes something. @returns what kills it, as a loss of power does. */
  start(...args: readonly string[]): Promise<() => Promise<void>>;
  /** Kill what still runs, and take the file away. */
  remove(): Promise<void>;
}

/**
 * A program that a test kills again and again: one file, so that it starts in a fraction of the time.
 *
 * @param source Path of its source.
 */
export async function killableProgram(source: string): Promise<KillableProgram> {
  const file = join(FOLDER, `${basename(source, '.ts')}-${process.pid}.mjs`);
  mkdirSync(FOLDER, { recursive: true });
  await writeBundle(source, file);
  const running = new Set<() => Promise<void>>();
  return {
    async start(...args) {
      const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      const kill = async () => {
        running.delete(kill);
        child.kill('SIGKILL');
        await ended;
      };
      running.add(kill);
      await once(child.stdout, 'data');
      child.stdout.resume();
      return kill;
    },
    async remove() {
      await Promise.all([...running].map((kill) => kill()));
      rmSync(file, { force: true });
    },
  };
}
