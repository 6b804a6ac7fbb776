import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { resultOf } from '@mien/client';
import { Command } from 'commander';
import { type CliHost, parseCount } from '../../command-host.js';
import { printRows, printSentence, serverRuns } from './server-runs.js';
import { waitForJob } from './wait-for-job.js';

interface AuditOptions {
  readonly action?: string;
  readonly resource?: string;
  readonly limit: number;
}

const auditListCommand = (host: CliHost): Command =>
  serverRuns<AuditOptions>(
    new Command('list')
      .description('who did what, newest first')
      .option('--action <action>', 'one action, or an area such as "person"')
      .option('--resource <resource>', 'what it was done to, such as person:<id>')
      .option('--limit <count>', 'at most this many', parseCount, 50),
    host,
    async (context, _args, { action, resource, limit }) => {
      const query = { limit, ...(action ? { action } : {}), ...(resource ? { resource } : {}) };
      const page = await resultOf(context.mien.GET('/api/v1/audit', { params: { query } }));
      const rows = page.items.map((entry) => [
        entry.sequence,
        entry.timestamp,
        entry.userName ?? entry.userId,
        entry.action,
        entry.resource,
        entry.result,
      ]);
      printRows(context, page, ['', 'at', 'who', 'action', 'what', 'result'], rows);
      return 'ok';
    },
  );

const auditExportCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('export').description('the audit log as CSV').argument('<file>'),
    host,
    async (context, [file = '']) => {
      const answer = context.mien.GET('/api/v1/audit/export', { parseAs: 'stream' });
      const body: unknown = await resultOf(answer);
      await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(file, { mode: 0o600 }));
      printSentence(context, { file }, `Written to ${file}.`);
      return 'ok';
    },
  );

const auditVerifyCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('verify').description('is any entry changed, removed or out of order?'),
    host,
    async (context) => {
      const verdict = await resultOf(context.mien.GET('/api/v1/audit/verification'));
      const { intact, rows, head, broken } = verdict;
      const sentence = broken
        ? `Entry ${broken.sequence} was ${broken.problem}.`
        : `All ${rows} entries are as they were written; the last is ${head ?? 'none'}.`;
      printSentence(context, verdict, sentence);
      return intact ? 'ok' : 'no';
    },
  );

const keysStatusCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('status').description('which keys seal templates and pictures'),
    host,
    async (context) => {
      const state = await resultOf(context.mien.GET('/api/v1/encryption'));
      printRows(
        context,
        state,
        ['', ''],
        [
          ['master key', `${state.masterKeyId}, from ${state.masterKeySource}`],
          ['data key', `version ${state.dataKeyVersion}, of ${state.createdAt}`],
          ['under older keys', `${state.outdatedRows} rows`],
        ],
      );
      return 'ok';
    },
  );

const keysRotateCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('rotate').description('make a new data key and seal everything with it, while in use'),
    host,
    async (context) => {
      const { jobId } = await resultOf(context.mien.POST('/api/v1/encryption/rotation'));
      return waitForJob(context, jobId);
    },
  );

/** `mien server audit …` */
export function auditCommand(host: CliHost): Command {
  const audit = new Command('audit').description('the audit log: list, export, verify');
  for (const create of [auditListCommand, auditExportCommand, auditVerifyCommand]) {
    audit.addCommand(create(host));
  }
  return audit;
}

/** `mien server keys …` */
export function keysCommand(host: CliHost): Command {
  const keys = new Command('keys').description('keys that seal templates and pictures: status, rotate');
  for (const create of [keysStatusCommand, keysRotateCommand]) keys.addCommand(create(host));
  return keys;
}
