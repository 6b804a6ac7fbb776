import type { Transaction } from '../../../platform/database/database.js';
import { organization } from '../../../platform/database/schema/index.js';
import { deriveAround } from './keep-outage.js';
import { closeOutage, openOutage } from './note-facts.js';
import type { AttendanceContext } from './ports.js';

/** How something that notices people is. */
export interface WatcherHealth {
  /** `kiosk:<id>`, `camera:<id>`. */
  readonly cause: string;
  readonly place: string;
  /** Since when it notices nobody; absent while it does. */
  readonly downSince?: Date;
}

/** Everything in an organization that notices people by itself, and how it is. */
export type ReadHealth = (tx: Transaction, now: Date) => Promise<readonly WatcherHealth[]>;

/** Keep of everything that notices people when it did not, so that nobody is taken to be absent for that. */
export async function watchHealth(
  context: Pick<AttendanceContext, 'database' | 'clock' | 'newId' | 'onError'>,
  sources: readonly ReadHealth[],
): Promise<void> {
  const { database, clock, onError } = context;
  const organizations = await database.system.select({ id: organization.id }).from(organization);
  for (const { id: organizationId } of organizations) {
    await database
      .inOrganization(organizationId, async (tx) => {
        const now = clock.now();
        for (const read of sources)
          for (const { downSince, ...watcher } of await read(tx, now))
            await note(context, tx, { organizationId, ...watcher }, downSince);
      })
      .catch(onError);
  }
}

async function note(
  { clock, newId }: Pick<AttendanceContext, 'clock' | 'newId'>,
  tx: Transaction,
  watcher: Parameters<typeof openOutage>[2],
  downSince: Date | undefined,
): Promise<void> {
  const now = clock.now();
  if (downSince === undefined) {
    await closeOutage(tx, watcher, now);
    return;
  }
  const isNew = await openOutage({ newId }, tx, watcher, downSince);
  if (isNew) await deriveAround(tx, { from: downSince, to: now }, now);
}
