import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrizzleQueryError } from 'drizzle-orm';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from './create-logger.js';
import { logRequests } from './log-requests.js';
import { openRotatingFile } from './rotating-file.js';

let dataFolder: string;
let written: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'mien-log-'));
  written = '';
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const log = (isTerminal = false) =>
  createLogger(
    { dataFolder, log: { level: 'info', files: true, fileName: 'server.log' } },
    {
      isTerminal,
      write: (text) => {
        written += text;
      },
    },
  );

describe('the log', () => {
  it('says which query failed and where, and not with whose data', () => {
    const cause = Object.assign(new Error('Key (email)=(ada@example.test) already exists'), {
      severity: 'ERROR',
      code: '23505',
      table: 'account',
      constraint: 'account_email',
      detail: 'Key (email)=(ada@example.test) already exists',
    });
    log().error(
      { err: new DrizzleQueryError('insert into account', ['Ada', 'ada@example.test'], cause) },
      'failed',
    );
    expect(written).not.toMatch(/ada/i);
    expect(JSON.parse(written)).toMatchObject({
      level: 'error',
      msg: 'failed',
      err: { cause: { code: '23505', refusedBy: 'account.account_email' } },
    });
  });

  it('hides what is put into an entry by mistake', () => {
    log().info({ password: 'geheim', account: { email: 'ada@example.test', token: 'geheim' } }, 'oops');
    expect(written).not.toMatch(/geheim|ada@/);
  });

  it('says of a request its route and never its address or who asked', async () => {
    const app = Fastify({
      loggerInstance: log() as FastifyBaseLogger,
      logController: new LogController({ disableRequestLogging: true }),
    });
    logRequests(app, { hashOf: (id) => `#${id.length}` });
    app.get('/people/:id', async () => 'here');
    await app.inject('/people/42?search=Ada');
    await app.close();
    expect(JSON.parse(written)).toMatchObject({
      route: '/people/:id',
      status: 200,
      client: '#9',
      reqId: 'req-1',
    });
    expect(written).not.toMatch(/Ada|127\.0/);
  });

  it('shows a terminal only what somebody should act on', () => {
    const logger = log(true);
    logger.info('all is well');
    logger.warn('The disk is nearly full.');
    expect(written).toMatch(/^\d\d:\d\d:\d\d warn: The disk is nearly full\.\n$/);
    expect(readFileSync(join(dataFolder, 'logs', 'server.log'), 'utf8')).toContain('all is well');
  });
});

describe('a log file', () => {
  it('is put away when it is full, and only so many are kept', () => {
    const path = join(dataFolder, 'small.log');
    const file = openRotatingFile({ path, maxBytes: 100, keep: 2 });
    for (let line = 0; line < 30; line++) file.write(`line ${String(line).padStart(20)}\n`);
    file.flush();
    expect(existsSync(`${path}.2`)).toBe(true);
    expect(existsSync(`${path}.3`)).toBe(false);
    expect(statSync(path).size).toBeLessThanOrEqual(100);
    expect(readFileSync(`${path}.1`, 'utf8') + readFileSync(path, 'utf8')).toContain('29');
  });

  it('is for its owner only', () => {
    const path = join(dataFolder, 'private.log');
    openRotatingFile({ path, maxBytes: 100, keep: 1 }).write('x\n');
    expect(statSync(path).mode & 0o077).toBe(0);
  });
});

it('says in one sentence when there is no place for its files', () => {
  writeFileSync(join(dataFolder, 'logs'), 'a file where a folder should be');
  expect(() => log()).toThrow(/choose another folder with MIEN_DATA/);
});
