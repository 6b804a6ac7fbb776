import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { NodeIdentity } from '@mien/recognition-nodes';
import { writeCertificate } from '@mien/recognition-nodes/certificates';

const PROGRAM = fileURLToPath(new URL('recognition-node.ts', import.meta.url));

/** A node in a process of its own, which can be killed and started again at its address. */
export interface NodeProcess {
  readonly address: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Let it stand still, as a machine without network does. */
  suspend(): void;
  resume(): void;
}

/** Certificates for nodes on this machine and for one caller of theirs. */
export async function certificatesIn(folder: string): Promise<NodeIdentity> {
  const shared = { authorityFolder: join(folder, 'authority'), folder, days: 1, now: new Date() };
  await writeCertificate({ ...shared, side: 'node', name: 'node', names: ['127.0.0.1'] });
  const caller = await writeCertificate({ ...shared, side: 'caller', name: 'caller', names: [] });
  const read = (path: string) => readFileSync(path, 'utf8');
  return {
    certificate: read(caller.certificate),
    key: read(caller.key),
    authority: read(caller.authority),
  };
}

export async function startNode(
  nodeId: string,
  files: { readonly databaseUrl: string; readonly masterKeyFile: string; readonly certificates: string },
): Promise<NodeProcess> {
  let child: ChildProcess | undefined;
  let address = 'tls://127.0.0.1:0';

  const start = async () => {
    const { databaseUrl, masterKeyFile, certificates } = files;
    const args = [databaseUrl, masterKeyFile, certificates, address, nodeId];
    const started = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    for await (const line of createInterface({ input: started.stdout })) {
      const ready = /^ready (\S+)/.exec(line);
      if (!ready) continue;
      address = ready[1] ?? address;
      started.stdout.resume();
      return;
    }
    throw new Error(`The node ${nodeId} did not start.`);
  };
  await start();

  return {
    get address() {
      return address;
    },
    start,
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
