import type { Dashboard } from '@mien/contracts';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { alert, job } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { countPeople, enrollmentsByDay } from './count-people.js';
import { localDays } from './local-days.js';
import type { OperationsDeps } from './ports.js';
import { recognitionFigures } from './recognition-figures.js';

async function countWhere(tx: Transaction, table: typeof alert | typeof job, condition: SQL | undefined) {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(table).where(condition);
  return row?.count ?? 0;
}

/** Live figures of what the caller may see, in days of the organization's time zone. */
export async function readDashboard(
  { clock, people, recognizer }: Pick<OperationsDeps, 'clock' | 'people' | 'recognizer'>,
  tx: Transaction,
  { principal, days }: { readonly principal: Principal; readonly days: number },
): Promise<Dashboard> {
  const { organizationId } = principal;
  const when = await localDays(tx, organizationId, { now: clock.now(), count: days });
  const { embedderId } = await recognizer.describePack(when.packId);
  const scope = { organizationId, visible: people.visiblePeople(principal) };
  const recognition = await recognitionFigures(tx, scope, when, clock.now());
  const ofOrganization = eq(job.organizationId, organizationId);
  return {
    people: await countPeople(tx, scope, embedderId),
    ...recognition,
    enrollmentsByDay: await enrollmentsByDay(tx, scope, when),
    openAlerts: await countWhere(
      tx,
      alert,
      and(eq(alert.organizationId, organizationId), isNull(alert.acknowledgedAt)),
    ),
    runningJobs: await countWhere(tx, job, and(ofOrganization, eq(job.state, 'running'))),
  };
}
