import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { COMMAND_NAME, SERVER_NAME } from './connection-names.js';
import { type Database, openDatabase } from './database.js';
import { hasRunningServers } from './has-running-servers.js';

let database: TestDatabase;
let asking: Database;
const open = (name: string) =>
  openDatabase({
    url: database.url,
    poolSize: 2,
    statementTimeoutMs: 5000,
    idleMs: 50,
    name,
    onError: () => undefined,
  });
beforeAll(async () => {
  database = await createTestDatabase();
  // it calls itself a server, too
  await database.pool.end();
  asking = open(COMMAND_NAME);
});
afterAll(async () => {
  await asking.close();
  await database.close().catch(() => undefined);
});

it('tells a server that works with the database, also one that has been idle, until it has stopped', async () => {
  expect(await hasRunningServers(asking)).toBe(false);
  const server = open(SERVER_NAME);
  await server.pool.query('select 1');
  await sleep(200);
  expect(await hasRunningServers(asking)).toBe(true);
  await server.close();
  await expect.poll(() => hasRunningServers(asking)).toBe(false);
});
