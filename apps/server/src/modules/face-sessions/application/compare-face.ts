import { AppError, type Embedding } from '@mien/biometrics';
import type { Transaction } from '../../../platform/database/database.js';
import { person } from '../../../platform/database/schema/index.js';
import { hasConsent } from '../../consent/index.js';
import { type FaceContext, faceContextOf } from '../../recognition/index.js';
import type { FaceSessionRecord } from './face-session-record.js';
import type { FaceSessionContext } from './ports.js';

/** What the face of all frames together came to. */
export interface FaceMatch {
  readonly decision: 'match' | 'ambiguous' | 'unknown' | 'rejected';
  readonly personId?: string;
  readonly probability?: number;
}

const NOBODY: FaceMatch = { decision: 'unknown' };
const NOT_ENROLLED = 'gallery.subject-not-enrolled';

/** Compare the face of a session with whom it is about; for an attendance of nobody in particular, with everybody its requester sees. */
export async function compareFace(
  context: FaceSessionContext,
  record: FaceSessionRecord,
): Promise<FaceMatch | undefined> {
  const { organizationId, personId, purpose, liveness } = record;
  if (purpose === 'enroll') return undefined;
  const probe = context.liveness.provenEmbedding(liveness);
  if (organizationId === undefined) return NOBODY;
  if (probe === undefined) return { decision: 'rejected' };
  if (purpose === 'attendance' && personId === undefined)
    return findPerson(context, record, organizationId, probe);
  if (personId === undefined) return NOBODY;
  const { position, settings } = await context.database.inOrganization(organizationId, (tx) =>
    faceContextOf(tx, organizationId),
  );
  const claim = { personId, probe, targetFmr: settings.verificationFmr };
  const decided = await context.recognizer.verify(position, claim).catch((error: unknown) => {
    if (error instanceof AppError && error.code === NOT_ENROLLED) return undefined;
    throw error;
  });
  if (decided === undefined) return NOBODY;
  return { decision: decided.decision, personId, probability: decided.probability };
}

async function findPerson(
  { database, people, recognizer }: FaceSessionContext,
  { requester }: FaceSessionRecord,
  organizationId: string,
  probe: Embedding,
): Promise<FaceMatch> {
  const { position, settings, roster } = await database.inOrganization(organizationId, async (tx) => ({
    ...((await faceContextOf(tx, organizationId)) satisfies FaceContext),
    roster: await rosterOf(tx, people.visiblePeople(requester)),
  }));
  const { decision, candidates } = await recognizer.identify(position, {
    probe,
    targetFpir: settings.identificationFpir,
    limit: 1,
    ...(roster && { roster }),
  });
  const [best] = candidates;
  if (best === undefined || decision === 'unknown') return NOBODY;
  if (decision !== 'match') return { decision, probability: best.probability };
  const agreed = await database.inOrganization(organizationId, (tx) =>
    hasConsent(tx, best.personId, 'attendance'),
  );
  if (!agreed) return NOBODY;
  return { decision, personId: best.personId, probability: best.probability };
}

async function rosterOf(
  tx: Transaction,
  visible: ReturnType<FaceSessionContext['people']['visiblePeople']>,
): Promise<ReadonlySet<string> | undefined> {
  if (visible === undefined) return undefined;
  const rows = await tx.select({ id: person.id }).from(person).where(visible);
  return new Set(rows.map(({ id }) => id));
}
