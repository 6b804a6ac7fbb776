import { type Embedding, restoreEmbedding } from '@mien/biometrics';
import type { FaceAnalysis, PictureAnalysis, StageResult } from '@mien/engine';
import { chooseFace } from './choose-face.js';

/** What a picture gave. A failure to acquire is counted and listed, never skipped. */
export type Measurement =
  | {
      readonly kind: 'measured';
      readonly embedding?: Embedding;
      /** Quality score in [0, 1]. */
      readonly quality?: number;
      /** First thing a person could do better; absent when nothing. */
      readonly advice?: string;
      /** Bona fide score in [0, 1]. */
      readonly bonaFide?: number;
    }
  | { readonly kind: 'failure-to-acquire'; readonly reason: string };

/** Read what an evaluation needs from an analysis of one labeled picture. */
export function toMeasurement(result: StageResult<PictureAnalysis>): Measurement {
  if (result.kind === 'reject') return { kind: 'failure-to-acquire', reason: result.reason };
  const face = chooseFace(result.value);
  if (face === undefined) return { kind: 'failure-to-acquire', reason: 'no-face' };
  if (face.rejection) return { kind: 'failure-to-acquire', reason: face.rejection.reason };
  return fromFace(face);
}

function fromFace({ embedding, quality, pad }: FaceAnalysis): Measurement {
  return {
    kind: 'measured',
    ...(embedding && { embedding }),
    ...(quality && { quality: quality.score }),
    ...(quality?.advice && { advice: quality.advice }),
    ...(pad && { bonaFide: pad.bonaFide }),
  };
}

/** One line of the work folder's record. */
export function writeMeasurement(digest: string, measurement: Measurement): string {
  if (measurement.kind !== 'measured' || measurement.embedding === undefined) {
    return JSON.stringify({ digest, ...measurement });
  }
  const { buffer, byteOffset, byteLength } = measurement.embedding;
  const embedding = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  return JSON.stringify({ digest, ...measurement, embedding });
}

/** Read such a line; `undefined` when it is damaged, e.g. cut off by a crash: that picture is measured again. */
export function readMeasurement(line: string): { digest: string; measurement: Measurement } | undefined {
  try {
    const { digest, embedding, ...rest } = JSON.parse(line);
    if (typeof digest !== 'string') return undefined;
    if (rest.kind === 'failure-to-acquire') return { digest, measurement: rest };
    if (rest.kind !== 'measured') return undefined;
    if (typeof embedding !== 'string') return { digest, measurement: rest };
    const bytes = Uint8Array.from(Buffer.from(embedding, 'base64'));
    return { digest, measurement: { ...rest, embedding: restoreEmbedding(new Float32Array(bytes.buffer)) } };
  } catch {
    return undefined;
  }
}
