import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openModelRegistry } from '@mien/models';
import { runCommandLine } from '../program.js';
import { repositoryFolder } from '../settings.js';
import { aCalibration } from './calibration.js';

export interface MienRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run a command line in this process, with an own data folder. */
export async function runMien(
  args: readonly string[],
  dataFolder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<MienRun> {
  const run = { code: 0, stdout: '', stderr: '' };
  const terminal = {
    out: (text: string) => {
      run.stdout += text;
    },
    err: (text: string) => {
      run.stderr += text;
    },
    isWatched: false,
  };
  const setExitCode = (code: number) => {
    run.code = code;
  };
  const env = { ...environment, MIEN_DATA: dataFolder };
  await runCommandLine({ terminal, env, signal: new AbortController().signal, setExitCode }, args);
  return run;
}

/** Start `bin/mien.mjs` as a process of its own. */
export const spawnMien = (args: readonly string[], dataFolder: string) =>
  spawn(process.execPath, [join(repositoryFolder, 'apps/cli/bin/mien.mjs'), ...args, '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Give the active pack error rates for a test, whatever was measured for it. */
export async function calibrateForTest(dataFolder: string): Promise<void> {
  const { id, form } = await (await openModelRegistry({ dataFolder })).pack();
  const path = join(dataFolder, 'models', 'calibration', `${id}.json`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(aCalibration(form.embedder.embedderId)));
}
