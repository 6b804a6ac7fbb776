import type { LogEntry } from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import { cannotLink } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { NothingToCorrectError } from '../domain/errors.js';
import type { LogRow } from './describe-entry.js';
import type { RecognitionContext } from './ports.js';
import { findEntry } from './read-log.js';

interface Correcting {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly logId: string;
}

/**
 * "This is not that person": remember the face, so that it is not taken for them again. Correcting twice changes nothing.
 *
 * @throws {NotFoundError} `recognition.not-found` if the caller does not see the entry or the person.
 * @throws {NothingToCorrectError} if the entry did not take a kept face for that person.
 */
export async function correctRecognition(
  context: RecognitionContext,
  { principal, origin, logId, personId }: Correcting & { readonly personId: string },
): Promise<LogEntry> {
  const { database, people, recognizer, audit } = context;
  const { organizationId } = principal;
  return database.inOrganization(organizationId, async (tx) => {
    await lockTemplateFeed(tx, organizationId);
    const { row } = await requireEntry(context, tx, principal, logId);
    await people.assertReach(tx, principal, personId);
    const { packId, probe, keyVersion } = correctable(row, personId);
    const { embedderId } = await recognizer.describePack(packId);
    const id = context.newId();
    const embedding = await context.sealer.open(tx, organizationId, `probe:${logId}`, {
      bytes: probe,
      keyVersion,
    });
    const sealed = await context.sealer.seal(tx, organizationId, `cannot-link:${id}`, embedding);
    const stored = await tx
      .insert(cannotLink)
      .values({
        id,
        organizationId,
        personId,
        logId,
        embedderId,
        sealedProbe: sealed.bytes,
        keyVersion: sealed.keyVersion,
        createdBy: principal.actorId,
        createdAt: context.clock.now(),
      })
      .onConflictDoNothing()
      .returning({ id: cannotLink.id });
    if (stored.length > 0) {
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'recognition.correct',
        resource: `recognition:${logId}`,
        metadata: { personId },
      });
    }
    return (await requireEntry(context, tx, principal, logId)).entry;
  });
}

/** Take a correction back. @throws {NotFoundError} `correction.not-found` | `recognition.not-found` */
export async function revertCorrection(
  context: RecognitionContext,
  { principal, origin, logId, correctionId }: Correcting & { readonly correctionId: string },
): Promise<LogEntry> {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    await lockTemplateFeed(tx, principal.organizationId);
    await requireEntry(context, tx, principal, logId);
    const reverted = await tx
      .update(cannotLink)
      .set({ revertedAt: context.clock.now() })
      .where(and(eq(cannotLink.id, correctionId), eq(cannotLink.logId, logId), isNull(cannotLink.revertedAt)))
      .returning({ personId: cannotLink.personId });
    const personId = reverted[0]?.personId;
    if (personId === undefined) throw new NotFoundError('correction');
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'recognition.revert-correction',
      resource: `recognition:${logId}`,
      metadata: { personId },
    });
    return (await requireEntry(context, tx, principal, logId)).entry;
  });
}

async function requireEntry(
  { people }: RecognitionContext,
  tx: Transaction,
  principal: Principal,
  logId: string,
) {
  const found = await findEntry(tx, people, principal, logId);
  if (found === undefined) throw new NotFoundError('recognition');
  return found;
}

function correctable(row: LogRow, personId: string) {
  const isNamed = row.personId === personId || row.candidates.some((found) => found.personId === personId);
  const packId = (row.evidence as { packId?: string } | null)?.packId;
  if (!isNamed || packId === undefined || row.sealedProbe === null || row.keyVersion === null) {
    throw new NothingToCorrectError();
  }
  return { packId, probe: row.sealedProbe, keyVersion: row.keyVersion };
}
