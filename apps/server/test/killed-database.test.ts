import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFolderOf } from '../src/platform/database/embedded/connection-file.js';
import { startEmbeddedDatabase } from '../src/platform/database/embedded/embedded-database.js';
import { readPostmaster } from '../src/platform/database/embedded/postmaster-file.js';

const WRITER = fileURLToPath(new URL('support/write-until-killed.ts', import.meta.url));
const ROUNDS = 20;
const ROWS_BEFORE_THE_KILL = 40;
const FIVE_MINUTES_MS = 300_000;

let dataFolder: string;
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'mien-killed-'));
  chmodSync(dataFolder, 0o711);
});
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const postmasterPid = async () => (await readPostmaster(join(databaseFolderOf(dataFolder), 'cluster')))?.pid;

/** Starts a writer, gives back what it was promised until `enough` rows, and leaves it running. */
async function writeUntil(
  enough: number,
  round: number,
): Promise<{ writer: ChildProcess; acknowledged: string[]; notices: string[] }> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, dataFolder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  const notices: string[] = [];
  const lines = createInterface({ input: writer.stdout! });
  await new Promise<void>((resolve, reject) => {
    writer.once('exit', () => reject(new Error('The writer ended by itself.')));
    lines.on('line', (line) => {
      if (line.startsWith('notice ')) notices.push(line);
      else acknowledged.push(line);
      if (acknowledged.length >= enough) resolve();
    });
  });
  writer.removeAllListeners('exit');
  return { writer, acknowledged, notices };
}

async function storedIds(): Promise<Set<string>> {
  const lost = (error: unknown) => Promise.reject(error);
  const database = await startEmbeddedDatabase({ dataFolder, onNotice: () => undefined, onLost: lost });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from written');
  await client.end();
  await database.stop();
  return new Set(rows.map(({ id }) => id));
}

describe('a server and its database that are killed while they write', () => {
  it(
    `lose no acknowledged row, ${ROUNDS} times in a row`,
    async () => {
      const promised: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const { writer, acknowledged } = await writeUntil(ROWS_BEFORE_THE_KILL + round * 7, round);
        const pid = await postmasterPid();
        process.kill(pid!, 'SIGKILL');
        writer.kill('SIGKILL');
        await once(writer, 'close');
        promised.push(...acknowledged);
      }
      const stored = await storedIds();
      expect(promised.length).toBeGreaterThan(ROUNDS * ROWS_BEFORE_THE_KILL);
      expect(promised.filter((id) => !stored.has(id))).toEqual([]);
    },
    FIVE_MINUTES_MS,
  );

  it('find and stop the database that a killed server left behind', async () => {
    const first = await writeUntil(1, 100);
    const orphan = await postmasterPid();
    first.writer.kill('SIGKILL');
    await once(first.writer, 'close');
    expect(await postmasterPid()).toBe(orphan);

    const second = await writeUntil(1, 101);
    expect(second.notices.join()).toContain('left behind');
    expect(await postmasterPid()).not.toBe(orphan);
    process.kill((await postmasterPid())!, 'SIGKILL');
    second.writer.kill('SIGKILL');
    await once(second.writer, 'close');
    const stored = await storedIds();
    expect([...first.acknowledged, ...second.acknowledged].filter((id) => !stored.has(id))).toEqual([]);
  });

  it('bring a database back that was killed alone', async () => {
    const notices: string[] = [];
    const database = await startEmbeddedDatabase({
      dataFolder,
      onNotice: (message) => notices.push(message),
      onLost: (error) => notices.push(String(error)),
    });
    const before = await postmasterPid();
    process.kill(before!, 'SIGKILL');
    await expect.poll(() => notices, { timeout: 60_000 }).toContain('The database runs again.');
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    expect((await client.query('select from written limit 1')).rowCount).toBe(1);
    await client.end();
    await database.stop();
    expect(await postmasterPid()).toBeUndefined();
  });
});
