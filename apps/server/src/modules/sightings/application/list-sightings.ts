import type { routes, SightingEntry } from '@mien/contracts';
import { and, desc, eq, gte, ilike, lt, lte, or, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { containing } from '../../../platform/database/like-pattern.js';
import { person, sighting } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { SightingsDeps } from './ports.js';

type Query = z.output<(typeof routes.listSightings)['query']>;
type Row = typeof sighting.$inferSelect;

/** What got here later than this was held back by a device, ms. */
const LATE_MS = 60_000;

/** A page of sightings of people the caller sees, newest first. */
export async function listSightings(
  tx: Transaction,
  people: SightingsDeps['people'],
  principal: Principal,
  query: Query,
): Promise<{ items: SightingEntry[]; nextCursor?: string }> {
  const rows = await tx
    .select({ row: sighting, name: person.name })
    .from(sighting)
    .innerJoin(person, eq(person.id, sighting.personId))
    .where(and(people.visiblePeople(principal), ...conditions(query)))
    .orderBy(desc(sighting.at), desc(sighting.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1)?.row;
  return {
    items: page.map(({ row, name }) => describe(row, name)),
    ...(rows.length > page.length &&
      last && { nextCursor: writeCursor({ value: last.at.toISOString(), id: last.id }) }),
  };
}

const conditions = ({ personId, source, place, from, to, cursor }: Query): (SQL | undefined)[] => [
  personId ? eq(sighting.personId, personId) : undefined,
  source ? eq(sighting.source, source) : undefined,
  place ? ilike(sighting.place, containing(place)) : undefined,
  from ? gte(sighting.at, new Date(from)) : undefined,
  to ? lte(sighting.at, new Date(to)) : undefined,
  after(cursor),
];

function after(cursor: string | undefined): SQL | undefined {
  const place = readCursor(cursor);
  const instant = new Date(place?.value ?? Number.NaN);
  if (place === undefined || Number.isNaN(instant.getTime())) return undefined;
  return or(lt(sighting.at, instant), and(eq(sighting.at, instant), lt(sighting.id, place.id)));
}

function describe(row: Row, name: string): SightingEntry {
  const { id, at, personId, source, place, direction, probability, recordedAt } = row;
  return {
    id,
    at: at.toISOString(),
    person: { id: personId, name },
    source: source as SightingEntry['source'],
    place,
    ...(direction !== null && { direction: direction as NonNullable<SightingEntry['direction']> }),
    ...(probability !== null && { probability }),
    ...(recordedAt.getTime() - at.getTime() > LATE_MS && { recordedAt: recordedAt.toISOString() }),
  };
}
