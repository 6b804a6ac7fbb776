import type { LogEntry } from '@mien/contracts';
import type { recognitionLog } from '../../../platform/database/schema/index.js';

export type LogRow = typeof recognitionLog.$inferSelect;

export interface EntryLookup {
  /** Names of the people the caller sees. */
  readonly people: ReadonlyMap<string, string>;
  readonly actors: ReadonlyMap<string, string>;
  /** Corrections in force by log id. */
  readonly corrections: ReadonlyMap<
    string | null,
    { readonly id: string; readonly personId: string; readonly createdBy: string; readonly createdAt: Date }
  >;
}

/** A row of the log with the names that are known and visible today. */
export function describeEntry(row: LogRow, { people, actors, corrections }: EntryLookup): LogEntry {
  const name = row.personId === null ? undefined : people.get(row.personId);
  const correction = corrections.get(row.id);
  const actor = (id: string) => actors.get(id) ?? id;
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind as LogEntry['kind'],
    decision: row.decision as LogEntry['decision'],
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.personId !== null && name !== undefined && { person: { id: row.personId, name } }),
    candidates: row.candidates.flatMap((candidate) => {
      const known = people.get(candidate.personId);
      return known === undefined ? [] : [{ ...candidate, name: known }];
    }),
    ...(row.probability !== null && { probability: row.probability }),
    ...(row.quality !== null && { quality: row.quality }),
    ...(row.bonaFide !== null && { bonaFide: row.bonaFide }),
    ...(row.evidence !== null && { evidence: row.evidence as NonNullable<LogEntry['evidence']> }),
    requestedBy: actor(row.requestedBy),
    durationMs: row.durationMs,
    ...(correction && {
      correction: {
        id: correction.id,
        at: correction.createdAt.toISOString(),
        by: actor(correction.createdBy),
        personId: correction.personId,
      },
    }),
  };
}
