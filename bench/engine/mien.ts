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

export async function openMien(pack: ReadyPack): Promise<Contender> {
  const analyzer = await openAnalyzer(pack);
  return {
    name: `mien ${pack.id}`,
    job: 'detect, mesh twice, iris, quality, PAD, embed',
    async probe(jpeg) {
      const { faces } = await analyzer.analyze(await decode(jpeg), ONE_FACE);
      return faces[0]?.embedding?.length;
    },
    close: () => analyzer.close(),
  };
}
