import { type AnalysisRequest, createFaceAnalyzer, type FaceAnalyzer, type RgbImage } from '@mien/engine';
import { decodePicture, fileModelSource, nodeRuntime } from '@mien/engine/node';
import type { ReadyPack } from '@mien/models';
import type { Contender } from './contender.js';

/** One face, without the second search for small ones: what the other libraries do. */
export const ONE_FACE: AnalysisRequest = { maxFaces: 1, smallFaces: false };

export const openAnalyzer = (pack: ReadyPack): Promise<FaceAnalyzer> =>
  createFaceAnalyzer({ runtime: nodeRuntime(), models: fileModelSource(pack.files), pack: pack.form });

/** @throws {Error} if the file is not a usable picture. */
export async function decode(jpeg: Uint8Array): Promise<RgbImage> {
  const decoded = await decodePicture(jpeg);
  if (decoded.kind === 'reject') throw new Error(`Cannot decode a bench picture: ${decoded.reason}.`);
  return decoded.value;
}

/** What Mien is asked for, so that it does what the library beside it does. */
export interface Job {
  readonly name: string;
  readonly request: AnalysisRequest;
}

export const WHOLE_JOB: Job = { name: 'detect, mesh twice, iris, quality, PAD, embed', request: ONE_FACE };

/** Without iris and PAD, which face-api does not have. */
export const DESCRIBE_JOB: Job = {
  name: 'detect, mesh twice, quality, embed',
  request: { ...ONE_FACE, iris: false, pad: false },
};

export async function openMien(pack: ReadyPack, job: Job): Promise<Contender> {
  const analyzer = await openAnalyzer(pack);
  return {
    name: `mien ${pack.id}`,
    job: job.name,
    async probe(jpeg) {
      const { faces } = await analyzer.analyze(await decode(jpeg), job.request);
      return faces[0]?.embedding?.length;
    },
    close: () => analyzer.close(),
  };
}
