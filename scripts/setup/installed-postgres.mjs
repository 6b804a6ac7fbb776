import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const VERSIONS = '/usr/lib/postgresql';
const READY_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 200;

/** Folder of the newest PostgreSQL programs that the system has installed; nothing if it has none. */
function findPrograms() {
  if (!existsSync(VERSIONS)) return undefined;
  const [newest] = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  return newest && join(VERSIONS, newest, 'bin');
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root; the system's package has made an account for it. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function waitUntilReady(programs, port) {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += LOOK_AGAIN_MS) {
    try {
      execFileSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], {
        stdio: 'ignore',
      });
      return;
    } catch {
      await sleep(LOOK_AGAIN_MS);
    }
  }
  throw new Error('The installed PostgreSQL does not answer.');
}

/**
 * Start the PostgreSQL of the operating system with a fresh cluster.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | undefined>} nothing if none is installed.
 */
export async function startInstalledPostgres() {
  const programs = findPrograms();
  if (!programs) return undefined;
  const as = owner();
  const folder = mkdtempSync(join(tmpdir(), 'mien-postgres-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const cluster = join(folder, 'cluster');
  const run = { ...as, cwd: folder, stdio: 'ignore' };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', cluster, '-U', 'mien', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    run,
  );
  const port = await freePort();
  const settings = [
    'fsync=off',
    'max_connections=200',
    'unix_socket_directories=',
    'listen_addresses=127.0.0.1',
  ];
  const child = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    run,
  );
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  await waitUntilReady(programs, port);
  return {
    url: `postgres://mien@127.0.0.1:${port}/postgres`,
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
