import { resultOf } from '@mien/client';
import { Command } from 'commander';
import type { CliHost } from '../../command-host.js';
import { printRows, printSentence, serverRuns } from './server-runs.js';
import { waitForJob } from './wait-for-job.js';

const listCommand = (host: CliHost): Command =>
  serverRuns(new Command('list').description('background jobs, newest first'), host, async (context) => {
    const page = await resultOf(context.mien.GET('/api/v1/jobs'));
    const rows = page.items.map(({ id, kind, state, done, total, createdBy, createdAt }) => [
      id,
      kind,
      state,
      total === undefined ? done : `${done} of ${total}`,
      createdBy,
      createdAt,
    ]);
    printRows(context, page, ['id', 'kind', 'state', 'done', 'by', 'at'], rows);
    return 'ok';
  });

const waitCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('wait').description('follow a job until it ends').argument('<job>', 'id'),
    host,
    (context, [id = '']) => waitForJob(context, id),
  );

const cancelCommand = (host: CliHost): Command =>
  serverRuns(
    new Command('cancel').description('stop a job after its current row').argument('<job>', 'id'),
    host,
    async (context, [id = '']) => {
      const params = { path: { id } };
      const job = await resultOf(context.mien.POST('/api/v1/jobs/{id}/cancel', { params }));
      printSentence(context, job, `It will stop; what is done stays.`);
      return 'ok';
    },
  );

/** `mien server jobs …` */
export function jobsCommand(host: CliHost): Command {
  const jobs = new Command('jobs').description('background jobs: list, wait, cancel');
  for (const create of [listCommand, waitCommand, cancelCommand]) jobs.addCommand(create(host));
  return jobs;
}
