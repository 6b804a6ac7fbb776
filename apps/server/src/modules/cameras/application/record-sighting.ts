import { and, eq } from 'drizzle-orm';
import { person } from '../../../platform/database/schema/index.js';
import type { LogRecord } from '../../recognition/index.js';
import type { CameraRow, ReadingContext } from './ports.js';

/** Keep that somebody was before a camera, for attendance; nothing of people who have been erased or set inactive. */
export async function recordSighting(
  { database, noteSighting }: Pick<ReadingContext, 'database' | 'noteSighting'>,
  { organizationId, name }: Pick<CameraRow, 'organizationId' | 'name'>,
  { id, at, decision, personId, probability }: LogRecord,
): Promise<void> {
  if (decision !== 'match' || personId === undefined) return;
  await database.inOrganization(organizationId, async (tx) => {
    const [seen] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, personId), eq(person.status, 'active')));
    if (!seen) return;
    await noteSighting(tx, {
      organizationId,
      personId,
      at,
      source: 'camera',
      place: name,
      probability,
      recognitionLogId: id,
    });
  });
}
