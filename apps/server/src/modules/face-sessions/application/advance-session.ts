import type { FaceSessionMessage } from '@mien/contracts';
import type { MeasuredFace } from '@mien/recognizer';
import { toProblem } from '../../../platform/http/problem-details.js';
import { keepBest } from '../domain/best-frames.js';
import { FrameRefusedError } from '../domain/errors.js';
import type { FaceSessionRecord } from './face-session-record.js';
import type { FaceSessionContext } from './ports.js';
import { admitFrame, type IncomingFrame, isOver, progressMessage, takeFrame } from './take-frame.js';

export interface Advanced {
  readonly record: FaceSessionRecord;
  /** What the person is told now; nothing when it is over and the result follows. */
  readonly message: FaceSessionMessage;
  readonly isOver: boolean;
}

/** Go one frame further. Nothing is stored but a frame worth enrolling. */
export async function advance(
  context: FaceSessionContext,
  record: FaceSessionRecord,
  frame: IncomingFrame,
  signal?: AbortSignal,
): Promise<Advanced> {
  let admitted: ReturnType<typeof admitFrame>;
  try {
    admitted = admitFrame(record, frame);
  } catch (error) {
    if (!(error instanceof FrameRefusedError)) throw error;
    const problem = toProblem(error, record.origin.requestId);
    const isTooMany = error.details.reason === 'too-many';
    return { record, message: { type: 'problem', problem, goesOn: true }, isOver: isTooMany };
  }
  const taken = await takeFrame(context, admitted.record, frame, admitted.size, signal);
  if (record.purpose === 'enroll' && taken.measured)
    await keepFrame(context, taken.record, frame, taken.measured);
  return {
    record: taken.record,
    message: progressMessage(context, taken.record),
    isOver: isOver(context, taken.record, frame.receivedAtMs),
  };
}

async function keepFrame(
  { store }: FaceSessionContext,
  record: FaceSessionRecord,
  { picture, receivedAtMs }: IncomingFrame,
  { advice, quality, embedding }: MeasuredFace,
): Promise<void> {
  if (advice !== undefined || quality === undefined || embedding === undefined) return;
  const kept = await store.readFrames(record.id);
  const best = keepBest(kept, { quality, atMs: receivedAtMs, picture });
  if (best !== kept) await store.keepFrames(record, best);
}
