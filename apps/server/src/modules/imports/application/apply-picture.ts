import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@mien/biometrics';
import type { Transaction } from '../../../platform/database/database.js';
import { importRow } from '../../../platform/database/schema/index.js';
import { hasConsent } from '../../consent/index.js';
import { type ImportVerdict, pictureVerdict } from '../domain/picture-verdict.js';
import { findOwner, type Owner } from './find-owner.js';
import type { ArchivedPicture, ImportJob, ImportsContext, JudgedFace } from './ports.js';
import { sourceText } from './read-people.js';

interface PictureOutcome {
  readonly verdict: ImportVerdict;
  readonly reason?: string | undefined;
  readonly personId?: string | undefined;
  readonly duplicateOf?: string | undefined;
}

export interface NumberedPicture {
  readonly number: number;
  readonly picture: ArchivedPicture;
}

const ATTEMPTS = 20;
const BETWEEN_ATTEMPTS_MS = 500;

/**
 * Enroll one picture of an archive, or say why not, and store the row with it: a template and the row that speaks of
 * it are committed together.
 */
export async function applyPicture(
  context: ImportsContext,
  job: ImportJob,
  { number, picture }: NumberedPicture,
  lineOf: ReadonlyMap<string, number>,
): Promise<void> {
  const { database } = context;
  const { organizationId } = job;
  const store = (tx: Transaction, outcome: PictureOutcome) =>
    storeRow(tx, job, { number, source: sourceText(picture.path), outcome });
  const storeAlone = (outcome: PictureOutcome) =>
    database.inOrganization(organizationId, (tx) => store(tx, outcome));

  const owner = await database.inOrganization(organizationId, (tx) =>
    findOwner(tx, job, picture.path, lineOf),
  );
  if (owner.kind === 'unknown') return storeAlone({ verdict: 'unknown-person', reason: owner.reason });
  const personId = owner.kind === 'person' ? owner.personId : undefined;
  if (picture.problem) return storeAlone({ verdict: 'unreadable', reason: picture.problem, personId });
  const bytes = await picture.read().catch(() => undefined);
  if (!bytes) return storeAlone({ verdict: 'unreadable', reason: 'picture-damaged', personId });

  try {
    if (job.input.rehearse || personId === undefined) {
      return await storeAlone(await judge(context, job, owner, bytes));
    }
    await enroll(context, job, { personId, bytes, store, storeAlone });
  } catch (error) {
    const outcome = job.signal.aborted ? undefined : refusalOf(error);
    if (!outcome) throw error;
    await storeAlone({ ...outcome, personId });
  }
}

interface Enrolling {
  readonly personId: string;
  readonly bytes: Uint8Array;
  readonly store: (tx: Transaction, outcome: PictureOutcome) => Promise<void>;
  readonly storeAlone: (outcome: PictureOutcome) => Promise<void>;
}

async function enroll(
  { enrollment }: ImportsContext,
  job: ImportJob,
  { personId, bytes, store, storeAlone }: Enrolling,
): Promise<void> {
  const { organizationId, jobId, input, signal } = job;
  const { verdicts } = await patiently(signal, () =>
    enrollment.enroll({
      organizationId,
      actor: { actorId: input.actorId, organizationId },
      personId,
      pictures: [{ bytes }],
      source: 'import',
      importId: jobId,
      alongside: (tx, judged) => store(tx, outcomeOf(judged[0], personId)),
      signal,
    }),
  );
  // where no template was made there was nothing to go alongside; a row that is there stays
  await storeAlone(outcomeOf(verdicts[0], personId));
}

const outcomeOf = (judged: JudgedFace | undefined, personId?: string): PictureOutcome => {
  const verdict = pictureVerdict(judged ? judged.refusal : 'no-face');
  const isPlain = judged?.refusal === undefined || judged.refusal === verdict;
  return {
    verdict,
    personId,
    ...(!isPlain && { reason: judged.refusal }),
    ...(judged?.duplicateOf !== undefined && { duplicateOf: judged.duplicateOf }),
  };
};

async function judge(
  { database, enrollment }: ImportsContext,
  { organizationId, input, signal }: ImportJob,
  owner: Owner,
  picture: Uint8Array,
): Promise<PictureOutcome> {
  const personId = owner.kind === 'person' ? owner.personId : undefined;
  const hasAgreed =
    personId !== undefined &&
    (await database.inOrganization(organizationId, (tx) => hasConsent(tx, personId, 'recognition')));
  if (!hasAgreed && input.consentEvidence === undefined) return { verdict: 'no-consent', personId };
  // who has not agreed yet has no templates of their own, and is judged like somebody new
  const of = hasAgreed ? { personId } : {};
  const judged = await patiently(signal, () =>
    enrollment.judge({ ...of, organizationId, picture, source: 'import', signal }),
  );
  return outcomeOf(judged, personId);
}

/** Try again while the engine has its hands full; other failures come through. */
async function patiently<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isPassing = error instanceof AppError && error.category === 'unavailable';
      if (!isPassing || attempt === ATTEMPTS) throw error;
      await pause(BETWEEN_ATTEMPTS_MS, undefined, { signal });
    }
  }
}

/** What enrollment refuses about this person, and not because something is broken. */
function refusalOf(error: unknown): PictureOutcome | undefined {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === 'consent.missing') return { verdict: 'no-consent' };
  if (error.category === 'not-found') return { verdict: 'unknown-person' };
  return error.category === 'conflict' || error.category === 'invalid'
    ? { verdict: 'invalid', reason: error.code }
    : undefined;
}

async function storeRow(
  tx: Transaction,
  { organizationId, jobId }: ImportJob,
  row: { readonly number: number; readonly source: string; readonly outcome: PictureOutcome },
): Promise<void> {
  const { verdict, reason, personId, duplicateOf } = row.outcome;
  await tx
    .insert(importRow)
    .values({
      organizationId,
      jobId,
      number: row.number,
      source: row.source,
      verdict,
      reason: reason ?? null,
      personId: personId ?? null,
      duplicateOf: duplicateOf ?? null,
    })
    .onConflictDoNothing();
}
