import { createHash } from 'node:crypto';
import type { FaceAnalysis } from '@mien/engine';
import { describeMotion, type FrameObservation, type MeasuredLiveFace, observationOf } from '@mien/liveness';
import type { EvaluationContext } from '../evaluation-context.js';
import type { Clip } from './read-clips.js';

/** Frame rates, frames per second. */
export interface ClipRates {
  /** Of the clip. */
  readonly recorded: number;
  /** Sent to the server; frames between are left out. */
  readonly sent: number;
}

const CONCURRENCY = 4;
/** From the client's clock to the server's, with the way between, ms. */
const CLOCK_OFFSET_MS = 1_000_000;

/** What a server sees of a clip that a client sends it as its camera. */
export async function observeClip(
  context: EvaluationContext,
  clip: Clip,
  rates: ClipRates,
): Promise<readonly FrameObservation[]> {
  const sent = chosenFrames(clip.frames.length, rates);
  const observations: FrameObservation[] = new Array(sent.length);
  const measured = new Map<string, Promise<SeenPicture>>();
  let next = 0;
  const work = async () => {
    for (let sequence = next++; sequence < sent.length; sequence = next++) {
      const index = sent[sequence] ?? 0;
      const picture = clip.frames[index] as Uint8Array;
      const digest = createHash('sha256').update(picture).digest('hex');
      const measuring = measured.get(digest) ?? measure(context, picture);
      measured.set(digest, measuring);
      const clientTimeMs = (index * 1000) / rates.recorded;
      const times = { sequence, clientTimeMs, receivedAtMs: CLOCK_OFFSET_MS + clientTimeMs };
      const { faces, ...size } = await measuring;
      observations[sequence] = observationOf({ ...times, ...size, digest }, faces);
      context.onProgress?.({ phase: `analyze ${clip.name}`, done: sequence + 1, total: sent.length });
    }
  };
  await Promise.all(Array.from({ length: context.concurrency ?? CONCURRENCY }, work));
  return observations;
}

function chosenFrames(count: number, { recorded, sent }: ClipRates): number[] {
  const chosen: number[] = [];
  let due = 0;
  for (let index = 0; index < count; index++) {
    if (index / recorded < due - 1e-9) continue;
    chosen.push(index);
    due += 1 / sent;
  }
  return chosen;
}

interface SeenPicture {
  readonly width: number;
  readonly height: number;
  readonly faces: readonly MeasuredLiveFace[];
}

async function measure({ engine, signal }: EvaluationContext, picture: Uint8Array): Promise<SeenPicture> {
  const request = { smallFaces: false, maxFaces: 1 };
  const analysis = await engine.analyze(picture, request, signal ? { signal } : {});
  if (analysis.kind === 'reject') return { width: 0, height: 0, faces: [] };
  const { width, height, faces } = analysis.value;
  return { width, height, faces: faces.map(toLiveFace) };
}

function toLiveFace({ box, geometry, quality, pad, embedding }: FaceAnalysis): MeasuredLiveFace {
  return {
    box,
    ...(geometry && { pose: geometry.pose, motion: describeMotion(geometry) }),
    ...(quality && { quality: quality.score }),
    ...(quality?.advice && { advice: quality.advice }),
    ...(pad && { bonaFide: pad.bonaFide, padId: pad.padId }),
    ...(embedding && { embedding }),
  };
}
