import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CertificateFiles } from '@mien/recognition-nodes/certificates';
import { freePort } from '@mien/testkit';

const DEPLOYED = fileURLToPath(new URL('../../../../deploy/nginx', import.meta.url));
const RELOADED_MS = 500;

export interface NginxForTests {
  /** Its log of errors and warnings. */
  output(): string;
  /** Read the configuration again, with new workers; the old ones finish what they do. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** Any account may run it: what it would write below /var goes below its own folder. */
const ownPlaces = (folder: string) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');

/** The nginx of the operating system with the configuration of `deploy/nginx`, on free ports of this machine. */
export async function startNginxForTests(options: {
  readonly folder: string;
  readonly port: number;
  /** Ports of instances that have both roles, api and web. */
  readonly instances: readonly number[];
  readonly certificate: CertificateFiles;
}): Promise<NginxForTests> {
  const { folder, port, instances, certificate } = options;
  mkdirSync(folder, { recursive: true });
  cpSync(DEPLOYED, folder, { recursive: true });
  const plain = await freePort();
  const main = readFileSync(join(folder, 'nginx.conf'), 'utf8')
    .replace('listen 80 ', `listen 127.0.0.1:${plain} `)
    .replace('listen 443 ', `listen 127.0.0.1:${port} `);
  writeFileSync(join(folder, 'nginx.conf'), main);
  const example = readFileSync(join(folder, 'installation.conf'), 'utf8');
  const here = instances
    .reduce((text, own, i) => text.replaceAll(`api-${i + 1}.internal:8080`, `127.0.0.1:${own}`), example)
    .replace('/etc/mien/tls/certificate.pem', certificate.certificate)
    .replace('/etc/mien/tls/key.pem', certificate.key);
  writeFileSync(join(folder, 'installation.conf'), `${ownPlaces(folder)}\n${here}`);

  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
  const child: ChildProcess = spawn('nginx', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin' },
  });
  let written = '';
  child.stderr?.on('data', (text) => {
    written += text;
  });
  const ended = once(child, 'exit');
  await once(child, 'spawn');
  return {
    output: () => written,
    async reload() {
      child.kill('SIGHUP');
      await sleep(RELOADED_MS);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
