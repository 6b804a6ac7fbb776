import { AppError, type FaceBox } from '@mien/biometrics';
import type { PictureAnalysis } from '@mien/engine';
import type { Packs } from '../packs.js';
import type { StreamAnswer, StreamFrame } from './face-stream.js';
import type { FrameTurns } from './frame-turns.js';

/** A frame whose turn has come, and what need not be looked at in it. */
export interface TakenFrame {
  readonly frame: StreamFrame;
  readonly atMs: number;
  readonly maxFaces: number;
  readonly familiar: readonly FaceBox[];
}

export interface AnalyzedFrame {
  readonly kind: 'analyzed';
  readonly sequence: number;
  readonly atMs: number;
  readonly analysis: PictureAnalysis;
}

/** How often and how long a full engine is waited for, ms. */
const PATIENCE = { pauseMs: 40, times: 50 };

const isBusy = (error: unknown): boolean => error instanceof AppError && error.code === 'engine.busy';

type Outcome = AnalyzedFrame | Exclude<StreamAnswer, { kind: 'seen' }>;

/** Wait for a turn, take the newest frame and find its faces; those that are not familiar are measured. */
export function analyzeFrame(
  { packs, turns }: { readonly packs: Packs; readonly turns: FrameTurns },
  packId: string,
  hasNewer: () => boolean,
  take: () => TakenFrame | undefined,
): Promise<Outcome> {
  return turns.take(async () => {
    const taken = take();
    if (taken === undefined) return { kind: 'overtaken', sequence: 0 };
    for (let left = PATIENCE.times; ; left--) {
      const outcome = await analyzeUnlessBusy(packs, packId, taken, left > 0);
      if (outcome !== undefined) return outcome;
      if (hasNewer()) return { kind: 'overtaken', sequence: taken.frame.sequence };
      await new Promise((resolve) => setTimeout(resolve, PATIENCE.pauseMs));
    }
  });
}

/** @returns undefined when the engine is full and there is still patience. */
async function analyzeUnlessBusy(
  packs: Packs,
  packId: string,
  taken: TakenFrame,
  mayWait: boolean,
): Promise<Outcome | undefined> {
  try {
    return await analyzeOnce(packs, packId, taken);
  } catch (error) {
    if (mayWait && isBusy(error)) return undefined;
    throw error;
  }
}

async function analyzeOnce(packs: Packs, packId: string, taken: TakenFrame): Promise<Outcome> {
  const { frame, atMs, maxFaces, familiar } = taken;
  const { sequence } = frame;
  const request = { smallFaces: false, iris: false, maxFaces, familiar };
  const found = await packs.analyze(packId, frame.picture, request);
  if (found.kind === 'reject') return { kind: 'unusable', sequence, reason: found.reason };
  return { kind: 'analyzed', sequence, atMs, analysis: found.value };
}
