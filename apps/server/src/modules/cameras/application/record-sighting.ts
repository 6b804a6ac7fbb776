import { sql } from 'drizzle-orm';
import { sighting } from '../../../platform/database/schema/index.js';
import type { LogRecord } from '../../recognition/index.js';
import type { CameraRow, CamerasContext } from './ports.js';

/** Keep that somebody was before a camera, for attendance; nothing of people who have been erased or set inactive. */
export async function recordSighting(
  { database, newId }: Pick<CamerasContext, 'database' | 'newId'>,
  { organizationId, name }: Pick<CameraRow, 'organizationId' | 'name'>,
  { id, at, decision, personId, probability }: LogRecord,
): Promise<void> {
  if (decision !== 'match' || personId === undefined) return;
  await database.inOrganization(organizationId, (tx) =>
    tx.execute(sql`
      insert into ${sighting}
        (id, organization_id, person_id, at, source, place, probability, recognition_log_id)
      select ${newId()}::uuid, ${organizationId}::uuid, person.id, ${at.toISOString()}::timestamptz, 'camera',
        ${name}, ${probability ?? null}::real, ${id}::uuid
      from person where person.id = ${personId}::uuid and person.status = 'active'`),
  );
}
