import { asc, eq, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../../../platform/database/database.js';
import { faceSession, recognitionLog } from '../../../../platform/database/schema/index.js';

/** An entry of the log as far as it is about this person; other candidates are other people's data. */
export const ownEntry = (entry: typeof recognitionLog.$inferSelect, personId: string) => ({
  id: entry.id,
  at: entry.at,
  kind: entry.kind,
  decision: entry.decision,
  reason: entry.reason,
  isNamed: entry.personId === personId,
  candidates: entry.candidates.filter((candidate) => candidate.personId === personId),
  probability: entry.personId === personId ? entry.probability : null,
  quality: entry.quality,
  bonaFide: entry.bonaFide,
  evidence: entry.evidence,
  requestedBy: entry.requestedBy,
});

/** Every recognition that named them, or held them for one of those it might be. */
export function logOf(tx: Transaction, personId: string) {
  const isCandidate = sql`${recognitionLog.candidates} @> ${JSON.stringify([{ personId }])}::jsonb`;
  return tx
    .select()
    .from(recognitionLog)
    .where(or(eq(recognitionLog.personId, personId), isCandidate))
    .orderBy(asc(recognitionLog.at));
}

/** Attempts before a live camera, with the evidence of each. */
export const faceSessionsOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      id: faceSession.id,
      purpose: faceSession.purpose,
      startedAt: faceSession.startedAt,
      endedAt: faceSession.endedAt,
      actions: faceSession.actions,
      decision: faceSession.decision,
      passed: faceSession.passed,
      match: faceSession.match,
      probability: faceSession.probability,
      evidence: faceSession.evidence,
      requestedBy: faceSession.requestedBy,
    })
    .from(faceSession)
    .where(eq(faceSession.personId, personId))
    .orderBy(asc(faceSession.startedAt));
