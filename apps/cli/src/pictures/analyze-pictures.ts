import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { RejectReason } from '@mien/biometrics';
import type { AnalysisRequest, FaceAnalysis, PictureAnalysis, StageResult } from '@mien/engine';
import { describeError } from '../errors.js';
import { mapInOrder } from './map-in-order.js';

/** What became of one named picture. */
export type PictureOutcome =
  | { readonly kind: 'analyzed'; readonly path: string; readonly analysis: PictureAnalysis }
  | { readonly kind: 'rejected'; readonly path: string; readonly reason: RejectReason }
  | { readonly kind: 'unreadable'; readonly path: string; readonly message: string };

/** Faces of a picture, largest first; none if it could not be used. */
export const facesOf = (picture: PictureOutcome): readonly FaceAnalysis[] =>
  picture.kind === 'analyzed' ? picture.analysis.faces : [];

/** The part of the engine that looking at pictures needs. */
export interface PictureAnalyzer {
  analyze(
    picture: Uint8Array,
    request: AnalysisRequest,
    options: { readonly signal: AbortSignal },
  ): Promise<StageResult<PictureAnalysis>>;
}

/** Pictures kept under way at once: enough that no worker waits for a file to be read. */
export const PICTURES_UNDER_WAY = 2 * availableParallelism();

async function analyzeFile(
  engine: PictureAnalyzer,
  path: string,
  request: AnalysisRequest,
  signal: AbortSignal,
): Promise<PictureOutcome> {
  signal.throwIfAborted();
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { kind: 'unreadable', path, message: describeError(error).message };
  }
  const result = await engine.analyze(bytes, request, { signal });
  return result.kind === 'pass'
    ? { kind: 'analyzed', path, analysis: result.value }
    : { kind: 'rejected', path, reason: result.reason };
}

/**
 * Analyze pictures in the order they come; a picture that cannot be used is an answer, not a failure.
 *
 * @throws when the engine breaks or `signal` is aborted.
 */
export const analyzePictures = (
  engine: PictureAnalyzer,
  paths: AsyncIterable<string>,
  request: AnalysisRequest,
  signal: AbortSignal,
): AsyncGenerator<PictureOutcome> =>
  mapInOrder(paths, PICTURES_UNDER_WAY, (path) => analyzeFile(engine, path, request, signal));
