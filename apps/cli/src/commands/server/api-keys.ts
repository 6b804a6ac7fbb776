import { resultOf } from '@mien/client';
import { GRANTS, type Permission } from '@mien/contracts';
import { Command, Option } from 'commander';
import type { CliHost } from '../../command-host.js';
import { printRows, printSentence, serverRuns } from './server-runs.js';

const listCommand = (host: CliHost): Command =>
  serverRuns(new Command('list').description('keys of services'), host, async (context) => {
    const page = await resultOf(context.mien.GET('/api/v1/api-keys', { params: { query: { limit: 200 } } }));
    const rows = page.items.map(({ id, name, prefix, lastUsedAt, revokedAt }) => [
      id,
      name,
      `${prefix}…`,
      revokedAt ? 'ended' : 'in use',
      lastUsedAt,
    ]);
    printRows(context, page, ['id', 'name', 'key', 'state', 'last used'], rows);
    return 'ok';
  });

const createCommand = (host: CliHost): Command =>
  serverRuns<{ scope: Permission[] }>(
    new Command('create')
      .description('make a key; it is printed this once')
      .argument('<name>', 'what it is for')
      .addOption(
        new Option('--scope <permission...>', 'what it may do').choices(GRANTS.service).makeOptionMandatory(),
      )
      .addHelpText('after', '\nExample:\n  mien server api-keys create "Front door" --scope faces:identify'),
    host,
    async (context, [name = ''], { scope }) => {
      const made = await resultOf(context.mien.POST('/api/v1/api-keys', { body: { name, scopes: scope } }));
      printSentence(context, made, made.key);
      return 'ok';
    },
  );

const revokeCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('revoke').description('end a key now').argument('<key>', 'id'),
    host,
    async (context, [id = '']) => {
      await resultOf(context.mien.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }));
      printSentence(context, { revoked: id }, 'Ended.');
      return 'ok';
    },
  );

/** `mien server api-keys …` */
export function apiKeysCommand(host: CliHost): Command {
  const apiKeys = new Command('api-keys').description('keys of services: list, create, revoke');
  for (const create of [listCommand, createCommand, revokeCommand]) apiKeys.addCommand(create(host));
  return apiKeys;
}
