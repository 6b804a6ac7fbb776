import { type SQL, sql } from 'drizzle-orm';
import { attendance, sighting } from '../../../platform/database/schema/index.js';

const HAS_COME = sql.raw(`('present', 'late', 'left-early', 'partial')`);

/**
 * When a person was noticed last, by whatever noticed them or by the word of somebody who saw them. Both look-ups end
 * at the newest row of an index.
 */
export const lastSeen = (personId: SQL): SQL => sql`greatest(
  (select seen.at from ${sighting} seen where seen.person_id = ${personId} order by seen.at desc limit 1),
  (select coalesce(had.arrived_at, had.starts_at) from ${attendance} had
    where had.person_id = ${personId} and had.status in ${HAS_COME} order by had.starts_at desc limit 1))`;
