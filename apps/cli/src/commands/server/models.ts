import { resultOf } from '@mien/client';
import { Command } from 'commander';
import type { CliHost } from '../../command-host.js';
import { printRows, serverRuns } from './server-runs.js';
import { waitForJob } from './wait-for-job.js';

const listCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('list').description('model packs of the server; * serves'),
    host,
    async (context) => {
      const packs = await resultOf(context.mien.GET('/api/v1/models'));
      const rows = packs.items.map(({ id, isActive, embedderId, templates }) => [
        isActive ? '*' : '',
        id,
        embedderId,
        templates,
      ]);
      printRows(context, packs, ['', 'pack', 'embedder', 'templates'], rows);
      return 'ok';
    },
  );

const activateCommand = (host: CliHost): Command =>
  serverRuns<{ acceptOutdated?: boolean }>(
    new Command('activate')
      .description('make templates for another pack in the background, then cut over')
      .argument('<pack>')
      .option('--accept-outdated', 'also if some people have no kept picture and must enroll anew'),
    host,
    async (context, [packId = ''], { acceptOutdated = false }) => {
      const { jobId } = await resultOf(
        context.mien.POST('/api/v1/models/{packId}/activate', {
          params: { path: { packId } },
          body: { acceptOutdated },
        }),
      );
      return waitForJob(context, jobId);
    },
  );

/** `mien server models …` */
export function serverModelsCommand(host: CliHost): Command {
  const models = new Command('models').description('model packs of the server: list, activate');
  for (const create of [listCommand, activateCommand]) models.addCommand(create(host));
  return models;
}
