import type { NetworkDeps } from '../network.js';
import type { DetectorKind } from '../pack.js';
import { createBlazeFaceSearch } from './blazeface.js';
import type { FaceDetector } from './detected-face.js';
import { createMtcnnDetector } from './mtcnn.js';
import { createMultiScaleDetector } from './multi-scale-detector.js';
import { createRfbSearch } from './rfb.js';

/**
 * Load the detector of a pack.
 *
 * @throws {ModelMissingError} {ModelDigestError} {ModelFailedError} if one of its networks cannot be had.
 */
export async function createFaceDetector({
  kind,
  ...deps
}: NetworkDeps & { readonly kind: DetectorKind }): Promise<FaceDetector> {
  switch (kind) {
    case 'rfb-320':
      return createMultiScaleDetector(await createRfbSearch(deps));
    case 'blazeface-256':
      return createMultiScaleDetector(await createBlazeFaceSearch(deps));
    case 'mtcnn':
      return createMtcnnDetector(deps);
  }
}
