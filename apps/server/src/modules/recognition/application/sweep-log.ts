import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import {
  cannotLink,
  organization,
  recognitionLog,
  templateChange,
} from '../../../platform/database/schema/index.js';

const DAY_MS = 86_400_000;
/** Galleries look at the feed every few seconds; one that missed a month of it has to be loaded anew. */
const FEED_DAYS = 30;

/** Delete what organizations no longer keep: entries past their days, taken-back corrections, the old part of the feed. */
export async function sweepLogs(database: Database, clock: Clock): Promise<{ readonly deleted: number }> {
  const organizations = await database.system
    .select({ id: organization.id, settings: organization.settings })
    .from(organization);
  const now = clock.now().getTime();
  let deleted = 0;
  for (const { id, settings } of organizations) {
    const before = new Date(now - settings.recognitionLogDays * DAY_MS);
    deleted += await database.inOrganization(id, async (tx) => {
      const gone = await tx
        .delete(recognitionLog)
        .where(and(eq(recognitionLog.organizationId, id), lt(recognitionLog.at, before)))
        .returning({ id: recognitionLog.id });
      await tx.delete(cannotLink).where(and(isNotNull(cannotLink.revertedAt), isNull(cannotLink.logId)));
      await tx.delete(templateChange).where(lt(templateChange.at, new Date(now - FEED_DAYS * DAY_MS)));
      return gone.length;
    });
  }
  return { deleted };
}
