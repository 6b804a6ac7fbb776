import { and, eq, inArray, lt } from 'drizzle-orm';
import { organization, report } from '../../../platform/database/schema/index.js';
import type { ReportsContext } from './ports.js';

const DAY_MS = 86_400_000;
/** A file is followed by its row's news within this. */
const UNDER_WAY_MS = 60 * 60 * 1000;

/** Delete reports that were kept long enough, and files that no report knows. */
export function createSweepReports({ database, files, clock }: ReportsContext) {
  return async function sweepReports(): Promise<void> {
    const now = clock.now().getTime();
    const organizations = await database.system.select().from(organization);
    for (const { id, settings } of organizations) {
      const before = new Date(now - settings.reportDays * DAY_MS);
      await database.inOrganization(id, (tx) =>
        tx.delete(report).where(and(eq(report.organizationId, id), lt(report.createdAt, before))),
      );
    }
    const written = await files.olderThan(new Date(now - UNDER_WAY_MS));
    if (written.length === 0) return;
    const known = await database.system
      .select({ id: report.id })
      .from(report)
      .where(inArray(report.id, [...written]));
    const kept = new Set(known.map(({ id }) => id));
    for (const id of written) if (!kept.has(id)) await files.delete(id);
  };
}
