import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { resultOf } from '@mien/client';
import { Command } from 'commander';
import { type CliHost, parseCount } from '../../command-host.js';
import { UsageError } from '../../errors.js';
import { printRows, printSentence, serverRuns } from './server-runs.js';
import { waitForJob } from './wait-for-job.js';

const listCommand = (host: CliHost): Command =>
  serverRuns<{ search?: string; group?: string; limit: number }>(
    new Command('list')
      .description('search people by any part of name, external id or e-mail')
      .option('--search <text>')
      .option('--group <id>', 'only the people of this group')
      .option('--limit <count>', 'at most this many', parseCount, 50),
    host,
    async (context, _args, { search, group, limit }) => {
      const query = { limit, ...(search ? { search } : {}), ...(group ? { groupId: group } : {}) };
      const page = await resultOf(context.mien.GET('/api/v1/people', { params: { query } }));
      printRows(
        context,
        page,
        ['id', 'name', 'external id', 'status', 'enrollment'],
        page.items.map((person) => [
          person.id,
          person.name,
          person.externalId,
          person.status,
          person.enrollment,
        ]),
      );
      return page.items.length > 0 ? 'ok' : 'no';
    },
  );

const addCommand = (host: CliHost): Command =>
  serverRuns<{ externalId?: string; email?: string }>(
    new Command('add')
      .description('add a person')
      .argument('<name>')
      .option('--external-id <id>', 'their number in another system')
      .option('--email <address>'),
    host,
    async (context, [name = ''], { externalId, email }) => {
      const body = { name, ...(externalId ? { externalId } : {}), ...(email ? { email } : {}) };
      const person = await resultOf(context.mien.POST('/api/v1/people', { body }));
      printSentence(context, person, person.id);
      return 'ok';
    },
  );

const eraseCommand = (host: CliHost): Command =>
  serverRuns<{ reason: string; yes?: boolean }>(
    new Command('erase')
      .description('erase a person for good: templates, pictures, and their name everywhere')
      .argument('<person>', 'id')
      .requiredOption('--reason <text>', 'why; it stays in the audit log, so name nobody')
      .option('--yes', 'it cannot be undone, and that is meant'),
    host,
    async (context, [personId = ''], { reason, yes }) => {
      if (!yes) throw new UsageError('Erasing cannot be undone; say --yes.');
      const params = { path: { personId } };
      const erased = await resultOf(
        context.mien.POST('/api/v1/people/{personId}/erasure', { params, body: { reason } }),
      );
      const { templates, pictures, auditSequence } = erased;
      const counts = `${templates} templates and ${pictures} pictures`;
      printSentence(
        context,
        erased,
        `Erased, with ${counts}; proof is entry ${auditSequence} of the audit log.`,
      );
      return 'ok';
    },
  );

const exportCommand = (host: CliHost): Command =>
  serverRuns<{ to?: string }>(
    new Command('export')
      .description('everything held about a person, as a ZIP')
      .argument('<person>', 'id')
      .option('--to <file>', 'where to write it (default: person-<id>.zip)'),
    host,
    async (context, [personId = ''], { to = `person-${personId}.zip` }) => {
      const body: unknown = await resultOf(
        context.mien.GET('/api/v1/people/{personId}/export', {
          params: { path: { personId } },
          parseAs: 'stream',
        }),
      );
      await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(to, { mode: 0o600 }));
      printSentence(context, { file: to }, `Written to ${to}; it identifies the person, so keep it safe.`);
      return 'ok';
    },
  );

const importCommand = (host: CliHost): Command =>
  serverRuns<{ rehearse?: boolean; consentEvidence?: string }>(
    new Command('import')
      .description('import people from a CSV file, or people and pictures from a ZIP')
      .argument('<file>')
      .option('--rehearse', 'say what would happen and change nothing')
      .option('--consent-evidence <text>', 'where the consents of everybody in it are kept'),
    host,
    async (context, [path = ''], { rehearse, consentEvidence }) => {
      const query = {
        fileName: basename(path),
        rehearse: rehearse ? ('true' as const) : ('false' as const),
        ...(consentEvidence ? { consentEvidence } : {}),
      };
      const file = await readFile(path);
      const type = path.toLowerCase().endsWith('.zip') ? 'application/zip' : 'text/csv';
      const { jobId } = await resultOf(
        context.mien.POST('/api/v1/imports', {
          params: { query },
          body: '',
          bodySerializer: () => new Blob([Uint8Array.from(file)]),
          headers: { 'Content-Type': type },
        }),
      );
      return waitForJob(context, jobId);
    },
  );

/** `mien server people …` */
export function peopleCommand(host: CliHost): Command {
  const people = new Command('people').description('people: list, add, import, export, erase');
  for (const create of [listCommand, addCommand, importCommand, exportCommand, eraseCommand]) {
    people.addCommand(create(host));
  }
  return people;
}
