import type { CamerasModule } from '../modules/cameras/index.js';
import { keepTidy } from './keep-tidy.js';
import type { Platform, StartOptions } from './open-platform.js';

interface Work {
  readonly cameras: Pick<CamerasModule, 'startReading'>;
  readonly dispatch: { start(): { stop(): Promise<void> } };
  readonly chores: readonly (() => Promise<unknown>)[];
}

/** Begin what nobody asks for: reading cameras, jobs and chores, as far as they are the roles of this process. */
export async function startWork(
  { jobs }: Pick<Platform, 'jobs'>,
  { settings: { roles }, logger, closers }: Pick<StartOptions, 'settings' | 'logger' | 'closers'>,
  { cameras, chores, dispatch }: Work,
): Promise<void> {
  if (roles.has('recognizer')) closers.add('cameras', (await cameras.startReading()).stop);
  if (!roles.has('api') && !roles.has('jobs')) return;
  closers.add('jobs', jobs.stop);
  if (!roles.has('jobs')) return jobs.open();
  await jobs.start();
  closers.add('messages', dispatch.start().stop);
  const tidying = keepTidy(chores, (error) => logger.error({ err: error }, 'Tidying up failed.'));
  closers.add('chores', tidying.stop);
}
