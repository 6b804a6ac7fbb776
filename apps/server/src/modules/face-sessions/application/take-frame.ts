import { createHash } from 'node:crypto';
import { AppError } from '@mien/biometrics';
import type { FaceSessionProgress } from '@mien/contracts';
import { observationOf } from '@mien/liveness';
import type { MeasuredFace } from '@mien/recognizer';
import { FrameRefusedError } from '../domain/errors.js';
import { meterFrame } from '../domain/frame-limits.js';
import { readJpegSize } from '../domain/read-jpeg-size.js';
import type { FaceSessionRecord } from './face-session-record.js';
import type { FaceSessionContext } from './ports.js';

export interface IncomingFrame {
  readonly sequence: number;
  readonly clientTimeMs: number;
  /** When it was here, ms. */
  readonly receivedAtMs: number;
  readonly picture: Uint8Array;
}

const BUSY = 'engine.busy';

/** Where a session stands, for the person. */
export function progressMessage(
  { liveness }: Pick<FaceSessionContext, 'liveness'>,
  { liveness: state, face, meter }: FaceSessionRecord,
): FaceSessionProgress {
  const { stepIndex, steps, phase, action, hint } = liveness.progressOf(state);
  return {
    type: 'progress',
    stepIndex: Math.min(stepIndex, steps),
    steps,
    phase,
    ...(meter.lastSequence >= 0 && { sequence: meter.lastSequence }),
    ...(action && { action }),
    ...(hint && { hint }),
    ...(face && { face: { x: face.x, y: face.y, width: face.width, height: face.height } }),
  };
}

/**
 * Count a frame against the limits, before anything looks at it.
 *
 * @returns the record with the frame counted, and the size of its picture.
 * @throws {FrameRefusedError}
 */
export function admitFrame(record: FaceSessionRecord, { sequence, picture, receivedAtMs }: IncomingFrame) {
  const size = readJpegSize(picture);
  const metered = meterFrame(record.meter, { sequence, bytes: picture.byteLength, size }, receivedAtMs);
  if (metered.kind === 'refused') throw new FrameRefusedError(metered.reason);
  return { record: { ...record, meter: metered.meter }, size: size ?? { width: 0, height: 0 } };
}

/** Look at an admitted frame. While the engine has no time a frame is as good as not sent. */
export async function takeFrame(
  { recognizer, liveness }: FaceSessionContext,
  record: FaceSessionRecord,
  { picture, sequence, clientTimeMs, receivedAtMs }: IncomingFrame,
  size: { readonly width: number; readonly height: number },
  signal?: AbortSignal,
): Promise<{ readonly record: FaceSessionRecord; readonly measured: MeasuredFace | undefined }> {
  const measuring = { packId: record.packId, picture, purpose: 'liveness' } as const;
  const found = await recognizer.measure(measuring, signal).catch((error: unknown) => {
    if (error instanceof AppError && error.code === BUSY) return undefined;
    throw error;
  });
  if (found === undefined) return { record, measured: undefined };
  const isMeasured = found.kind === 'measured';
  const faces = isMeasured ? found.faces : [];
  const { width, height } = isMeasured ? found : size;
  const digest = createHash('sha256').update(picture).digest('base64url');
  const frame = { sequence, clientTimeMs, receivedAtMs, digest, width, height };
  const { face: _earlier, ...rest } = record;
  const [largest] = faces;
  return {
    record: {
      ...rest,
      liveness: liveness.observe(record.liveness, observationOf(frame, faces)),
      ...(largest && { face: largest.box }),
    },
    measured: largest,
  };
}

/** More frames change nothing. */
export function isOver(
  { liveness }: Pick<FaceSessionContext, 'liveness'>,
  record: FaceSessionRecord,
  nowMs: number,
) {
  const { phase } = liveness.progressOf(record.liveness);
  return phase === 'done' || phase === 'ended' || nowMs >= record.expiresAtMs;
}
