import { and, eq, sql } from 'drizzle-orm';
import { job } from '../../../platform/database/schema/index.js';
import type { ImportsContext } from './ports.js';

/** A failed or cancelled import can be gone on with for this long. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Delete uploaded files that no import will need again. */
export async function sweepUploads({ database, uploads, clock }: ImportsContext): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_MS);
  for (const id of await uploads.storedBefore(before)) {
    const waiting = await database.system
      .select({ id: job.id })
      .from(job)
      .where(
        and(
          eq(job.kind, 'import'),
          sql`${job.state} in ('waiting', 'running')`,
          sql`${job.input} ->> 'uploadId' = ${id}`,
        ),
      );
    if (waiting.length === 0) await uploads.delete(id);
  }
}
