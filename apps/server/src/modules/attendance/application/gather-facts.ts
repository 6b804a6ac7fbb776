import type { Facts, Interval, Leave, Mark, Sighting } from '@mien/attendance';
import type { Transaction } from '../../../platform/database/database.js';
import type {
  attendanceMark,
  leaveOfAbsence,
  outage,
  sighting,
} from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import { concernsSession, foldPlace } from '../domain/outage-reach.js';
import type { SessionRow, Wanted } from './ports.js';
import { readAttempts, readLeaves, readMarks, readOutages, readRooms, readSightings } from './read-facts.js';

export type MarkRow = typeof attendanceMark.$inferSelect;

/** Facts of one person and one session. Sightings, attempts, leaves and outages are those of the whole span. */
export type FactsOf = (personId: string, session: SessionRow) => Facts;

/** Everything known about people in a stretch of time, in a number of queries that does not grow with them. */
export async function gatherFacts(tx: Transaction, wanted: Wanted, asOf: Date): Promise<FactsOf> {
  const personOf = ({ personId }: { readonly personId: string }) => personId;
  const sightings = groupBy(await readSightings(tx, wanted, asOf), personOf);
  const attempts = groupBy(await readAttempts(tx, wanted), personOf);
  const marks = groupBy(await readMarks(tx, wanted, asOf), markKey);
  const leaves = groupBy(await readLeaves(tx, wanted, asOf), personOf);
  const outages = await readOutages(tx, wanted, asOf);
  const rooms = await readRooms(tx, outages.length > 0);
  const failures = outages.flatMap((row) =>
    describeOutage(row, asOf, wanted.span.to).map((times) => ({
      times,
      place: row.place,
      isRoom: rooms.has(foldPlace(row.place)),
    })),
  );
  return (personId, { id: sessionId, room, rules: { places } }) => ({
    sightings: (sightings.get(personId) ?? []).map(describeSighting),
    failedAttempts: (attempts.get(personId) ?? []).map(({ at, place }) => ({
      at,
      ...(place !== null && { place }),
    })),
    leaves: (leaves.get(personId) ?? []).map((row) => describeLeave(row, asOf)),
    marks: (marks.get(markKey({ personId, sessionId })) ?? []).map((row) => describeMark(row, asOf)),
    outages: failures
      .filter((failure) => concernsSession(failure, { room, places }))
      .map(({ times }) => times),
  });
}

const markKey = ({ personId, sessionId }: { readonly personId: string; readonly sessionId: string }) =>
  `${personId} ${sessionId}`;

const describeSighting = (row: typeof sighting.$inferSelect): Sighting => ({
  id: row.id,
  at: row.at,
  source: row.source as Sighting['source'],
  place: row.place,
  ...(row.probability !== null && { probability: row.probability }),
  ...((row.direction === 'in' || row.direction === 'out') && { direction: row.direction }),
  ...(row.sessionId !== null && { sessionId: row.sessionId }),
});

/** As it stood then: a decision of later had not been made. */
const describeMark = (row: MarkRow, asOf: Date): Mark => ({
  id: row.id,
  at: row.at,
  by: row.byName,
  status: row.status as Mark['status'],
  approval: row.decidedAt && row.decidedAt > asOf ? 'waiting' : (row.approval as Mark['approval']),
  ...(row.arrivedAt && { arrivedAt: row.arrivedAt }),
  ...(row.leftAt && { leftAt: row.leftAt }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.undoneAt && { undoneAt: row.undoneAt }),
});

/** Once all has come that was kept in it, an outage is its gaps alone. @param lasting to when one lasts that has no end. */
function describeOutage(
  { startsAt, endsAt, keptAt, gaps }: typeof outage.$inferSelect,
  asOf: Date,
  lasting: Date,
): readonly Interval[] {
  if (keptAt && keptAt <= asOf && gaps)
    return gaps.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
  return [{ from: startsAt, to: endsAt && endsAt <= asOf ? endsAt : lasting }];
}

const describeLeave = (row: typeof leaveOfAbsence.$inferSelect, asOf: Date): Leave => ({
  id: row.id,
  kind: row.kind,
  from: row.startsAt,
  to: row.endsAt,
  isApproved: row.approval === 'approved' && (row.withdrawnAt === null || row.withdrawnAt > asOf),
});
