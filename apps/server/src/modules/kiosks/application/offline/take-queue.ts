import type { kioskQueueRoutes, PublicKey, QueueOutcome } from '@mien/contracts';
import { and, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../../platform/database/database.js';
import { kioskQueue, kioskQueueEntry } from '../../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../../platform/http/request-context.js';
import { QueueForgedError } from '../../domain/errors.js';
import { judgeTime } from '../../domain/offline-time.js';
import { noteRefusal } from '../note-refusal.js';
import { ownRow } from '../own-kiosk.js';
import type { KioskContext, KioskRow } from '../ports.js';
import { recordSighting } from '../record-sighting.js';
import { queueOf } from './open-queue.js';
import { openContent, type ReadEntry, readEntry } from './read-entry.js';
import { type Recognized, recognizeContent } from './recognize-content.js';

type Sent = z.output<typeof kioskQueueRoutes.sendKioskQueue.body>;
type QueueRow = typeof kioskQueue.$inferSelect;

interface Sending {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly signal: AbortSignal;
}

/**
 * Take in what a device noted without a connection, entry by entry: each is recognized, recorded and answered for in
 * one transaction, so that whatever is sent again, after whatever broke, counts once.
 *
 * @throws {NotFoundError} `kiosk-queue.not-found`
 * @throws {QueueForgedError} for the first entry that the device did not sign, or that is not the one after the last.
 */
export async function takeQueue(context: KioskContext, by: Sending, { keyId, sentAt, entries }: Sent) {
  const { database, clock } = context;
  const { organizationId } = by.principal;
  const offsetNowMs = clock.now().getTime() - Date.parse(sentAt);
  const { kiosk, signingKey } = await database.inOrganization(organizationId, async (tx) => {
    const row = await ownRow(tx, by.principal);
    return { kiosk: row, ...(await keyOf(tx, row, keyId)) };
  });
  const results: { sequence: number; outcome: QueueOutcome }[] = [];
  let lastSequence = 0;
  for (const signed of entries) {
    by.signal.throwIfAborted();
    const entry = await readEntry(signingKey, signed);
    const before = await database.inOrganization(organizationId, (tx) => takenBefore(tx, keyId, entry));
    const outcome = before ?? (await takeEntry(context, by, kiosk, { keyId, offsetNowMs, entry }));
    results.push({ sequence: entry.sequence, outcome });
    lastSequence = entry.sequence;
  }
  return { results, lastSequence };
}

async function keyOf(tx: Transaction, { id }: KioskRow, keyId: string): Promise<{ signingKey: PublicKey }> {
  const [queue] = await tx
    .select({ signingKey: kioskQueue.signingKey })
    .from(kioskQueue)
    .where(queueOf(id, keyId));
  if (!queue) throw new NotFoundError('kiosk-queue');
  return queue;
}

async function takenBefore(
  tx: Transaction,
  queueId: string,
  { sequence, hash }: ReadEntry,
): Promise<QueueOutcome | undefined> {
  const [before] = await tx
    .select()
    .from(kioskQueueEntry)
    .where(and(eq(kioskQueueEntry.queueId, queueId), eq(kioskQueueEntry.sequence, sequence)));
  if (before && before.hash !== hash) throw new QueueForgedError();
  return before?.outcome as QueueOutcome | undefined;
}

interface Taking {
  readonly keyId: string;
  readonly offsetNowMs: number;
  readonly entry: ReadEntry;
}

async function takeEntry(context: KioskContext, by: Sending, kiosk: KioskRow, taking: Taking) {
  const { keyId, entry, offsetNowMs } = taking;
  const notedAtMs = Date.parse(entry.takenAt) + (entry.clockOffsetMs ?? offsetNowMs);
  const notedAt = new Date(Math.min(notedAtMs, context.clock.now().getTime()));
  const content = await openContent(context, keyId, entry);
  const recognized: Recognized = content
    ? await recognizeContent(context, kiosk, by, content, notedAt)
    : { outcome: 'unreadable' };
  return context.database.inOrganization(by.principal.organizationId, async (tx) => {
    const [queue] = await tx.select().from(kioskQueue).where(queueOf(kiosk.id, keyId)).for('update');
    if (!queue) throw new NotFoundError('kiosk-queue');
    // the same entry, sent twice at once
    const before = await takenBefore(tx, keyId, entry);
    return before ?? writeEntry(context, tx, kiosk, queue, taking, recognized);
  });
}

async function writeEntry(
  context: KioskContext,
  tx: Transaction,
  kiosk: KioskRow,
  queue: QueueRow,
  { entry, offsetNowMs }: Taking,
  recognized: Recognized,
): Promise<QueueOutcome> {
  const { clock, newId } = context;
  const { sequence, hash, way, previous } = entry;
  const missingBefore = sequence - queue.lastSequence - 1;
  if (missingBefore < 0 || (missingBefore === 0 && previous !== queue.lastHash)) throw new QueueForgedError();
  const now = clock.now();
  const { atMs, verdict } = judgeTime({
    takenAtMs: Date.parse(entry.takenAt),
    offsetThenMs: entry.clockOffsetMs,
    offsetNowMs,
    nowMs: now.getTime(),
    openedAtMs: queue.createdAt.getTime(),
    previousAtMs: await lastTimeOf(tx, queue.id),
  });
  const at = new Date(atMs);
  const known = 'personId' in recognized ? recognized : undefined;
  const isCounted = known && verdict === 'sound';
  const seen = isCounted && { ...known, way, at, originId: `kiosk:${queue.id}:${sequence}` };
  const greeting = seen ? await recordSighting(context, tx, kiosk, seen) : undefined;
  if ('refused' in recognized && verdict === 'sound')
    await noteRefusal(context, tx, kiosk, recognized.refused, at);
  const outcome = outcomeOf(recognized, verdict, greeting);
  await tx.insert(kioskQueueEntry).values({
    id: newId(),
    organizationId: kiosk.organizationId,
    kioskId: kiosk.id,
    queueId: queue.id,
    sequence,
    hash,
    way,
    outcome,
    at,
    receivedAt: now,
    missingBefore,
    personId: known?.personId,
  });
  await tx
    .update(kioskQueue)
    .set({ lastSequence: sequence, lastHash: hash })
    .where(eq(kioskQueue.id, queue.id));
  return outcome;
}

function outcomeOf(
  recognized: Recognized,
  verdict: ReturnType<typeof judgeTime>['verdict'],
  greeting: Awaited<ReturnType<typeof recordSighting>>,
): QueueOutcome {
  if ('outcome' in recognized) return recognized.outcome;
  if (verdict !== 'sound') return verdict;
  // erased, inactive or no longer of the group since they were recognized
  if (!greeting) return recognized.probability === undefined ? 'wrong-badge' : 'unknown-face';
  return greeting.isRepeat ? 'repeat' : 'recorded';
}

/** Of the last entry whose time could be believed. */
async function lastTimeOf(tx: Transaction, queueId: string): Promise<number | undefined> {
  const [last] = await tx
    .select({ at: kioskQueueEntry.at, outcome: kioskQueueEntry.outcome })
    .from(kioskQueueEntry)
    .where(eq(kioskQueueEntry.queueId, queueId))
    .orderBy(desc(kioskQueueEntry.sequence))
    .limit(1);
  return last && last.outcome !== 'clock' ? last.at.getTime() : undefined;
}
