import type { routes, SightingEntry } from '@mien/contracts';
import { and, eq, gte, ilike, lte, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { containing } from '../../../platform/database/like-pattern.js';
import { person, sighting } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { SightingsDeps } from './ports.js';

type Query = z.output<(typeof routes.listSightings)['query']>;
type Row = typeof sighting.$inferSelect;

/** What got here later than this was held back by a device, ms. */
const LATE_MS = 60_000;

const NEWEST = orderedBy(sighting.at, sighting.id, 'desc');

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
    .orderBy(...NEWEST.order)
    .limit(query.limit + 1);
  const { page, end } = NEWEST.take(rows, query.limit, ({ row }) => [row.at, row.id]);
  return {
    items: page.map(({ row, name }) => describe(row, name)),
    ...end,
  };
}

const conditions = ({ personId, source, place, from, to, cursor }: Query): (SQL | undefined)[] => [
  personId ? eq(sighting.personId, personId) : undefined,
  source ? eq(sighting.source, source) : undefined,
  place ? ilike(sighting.place, containing(place)) : undefined,
  from ? gte(sighting.at, new Date(from)) : undefined,
  to ? lte(sighting.at, new Date(to)) : undefined,
  NEWEST.after(cursor),
];

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
