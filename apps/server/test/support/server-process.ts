import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process of the server that a test may stop and start again, as a deployment does. */
export interface ServerProcess {
  start(): Promise<void>;
  /** SIGTERM, and wait until it has ended. @returns its exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, and wait until it is gone. */
  kill(): Promise<void>;
  /** Everything it wrote, over all its starts. */
  output(): string;
}

/** @param bundle what `bundleServer` made. */
export function aServerProcess(bundle: string, env: Readonly<Record<string, string>>): ServerProcess {
  let child: ChildProcess | undefined;
  let written = '';
  return {
    async start() {
      const started = spawn(process.execPath, [bundle], {
        env: { MIEN_LOG_FILES: 'false', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      started.stderr.on('data', (text) => {
        written += text;
      });
      for await (const line of createInterface({ input: started.stdout })) {
        written += `${line}\n`;
        if (!line.startsWith('Mien is ready')) continue;
        started.stdout.on('data', (text) => {
          written += text;
        });
        return;
      }
      throw new Error(`A server did not start:\n${written}`);
    },
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    output: () => written,
  };
}
