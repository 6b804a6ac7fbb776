import type { FaceAnalysis, PictureAnalysis } from './face-analysis.js';
import type { RgbImage } from './image.js';
import type { NetworkDeps } from './network.js';
import { describeDetection, observeFace, openObservation } from './observe-face.js';
import { openTogether } from './open-together.js';
import type { DetectorKind } from './pack.js';
import { createStageClock } from './stage-clock.js';

/** Guides a person before a camera: sees faces, never recognizes one. Not safe for two calls at once. */
export interface FaceObserver {
  /**
   * Faces of a camera frame, largest first, with pose and quality for the first `maxFaces`; no attack score, no
   * embedding.
   *
   * @throws {ModelFailedError} if a network fails; never read as "no face".
   */
  observe(frame: RgbImage, options: { readonly maxFaces: number }): Promise<PictureAnalysis>;
  close(): Promise<void>;
}

const DETECTOR_NETWORKS: Readonly<Record<DetectorKind, readonly string[]>> = {
  'rfb-320': ['rfb-320'],
  'blazeface-256': ['blazeface-256'],
  mtcnn: ['mtcnn-pnet', 'mtcnn-rnet', 'mtcnn-onet'],
};

/** Manifest keys of the networks that an observer with this detector loads. */
export const observerNetworks = (detector: DetectorKind): readonly string[] => [
  ...DETECTOR_NETWORKS[detector],
  'face-mesh',
  'iris',
];

/**
 * Load the part of the pipeline that a camera guide needs: detector, mesh and iris, about 6 MB.
 *
 * @throws {ModelMissingError} {ModelDigestError} {ModelFailedError} if a network cannot be had.
 */
export async function createFaceObserver(
  deps: NetworkDeps & { readonly detector: DetectorKind },
): Promise<FaceObserver> {
  const stages = await openTogether((own) => openObservation(deps, own));
  return {
    async observe(frame, { maxFaces }) {
      const clock = createStageClock();
      const picture = await clock.time('detect', () => stages.kernel.load(frame));
      const detected = await clock.time('detect', () =>
        stages.detector.detect(picture, { smallFaces: false }),
      );
      const faces: FaceAnalysis[] = [];
      for (const [rank, face] of detected.entries()) {
        const isWanted = rank < maxFaces;
        faces.push(
          isWanted ? (await observeFace(stages, picture, face, {}, clock)).found : describeDetection(face),
        );
      }
      return { width: frame.width, height: frame.height, faces, stageMs: clock.elapsedMs };
    },
    close: stages.close,
  };
}
