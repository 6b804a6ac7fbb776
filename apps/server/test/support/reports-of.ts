import type { Database } from '../../src/platform/database/database.js';
import * as schema from '../../src/platform/database/schema/index.js';

/** A report and a schedule of an organization. */
export async function reportsOf(
  database: Pick<Database, 'system'>,
  base: { readonly organizationId: string; readonly createdBy: string },
  ids: { readonly report: string; readonly reportSchedule: string; readonly job: string },
): Promise<void> {
  const asked = {
    organizationId: base.organizationId,
    kind: 'model-accuracy',
    parameters: {},
    format: 'csv',
    language: 'en',
    requestedBy: base.createdBy,
    requestedByName: 'Their owner',
  };
  await database.system.insert(schema.report).values({ ...asked, id: ids.report, jobId: ids.job });
  await database.system.insert(schema.reportSchedule).values({
    ...asked,
    id: ids.reportSchedule,
    name: 'Their report',
    rhythm: { every: 'day', at: '07:00' },
    nextAt: new Date(Date.now() + 1e8),
  });
}
