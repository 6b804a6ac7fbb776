import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CertificateFiles } from '@mien/recognition-nodes/certificates';
import { freePort } from '@mien/testkit';

/** A recognition node in a process of its own, which can be killed and started again at its address. */
export interface NodeProcess {
  readonly address: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Let it stand still, as a machine without network does. */
  suspend(): void;
  resume(): void;
}

/**
 * @param bundle what `bundleServer` made.
 * @param env what the server is told besides; a database, a master key and a data folder.
 */
export async function aNodeProcess(
  bundle: string,
  files: CertificateFiles,
  env: Readonly<Record<string, string>>,
): Promise<NodeProcess> {
  const address = `tls://127.0.0.1:${await freePort()}`;
  const settings = {
    MIEN_ROLES: 'recognizer',
    MIEN_NODE_LISTEN: address,
    MIEN_NODE_CERTIFICATE: files.certificate,
    MIEN_NODE_KEY: files.key,
    MIEN_NODE_AUTHORITY: files.authority,
    MIEN_PORT: String(await freePort()),
    MIEN_LOG_FILES: 'false',
    MIEN_WORKERS: '1',
    ...env,
  };
  let child: ChildProcess | undefined;

  return {
    address,
    async start() {
      const started = spawn(process.execPath, [bundle], {
        env: settings,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = started;
      for await (const line of createInterface({ input: started.stdout })) {
        if (!line.startsWith('Mien is ready')) continue;
        started.stdout.resume();
        return;
      }
      throw new Error('A recognition node did not start.');
    },
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    suspend: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
  };
}
