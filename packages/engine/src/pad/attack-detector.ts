import type { FaceBox } from '@mien/biometrics';
import type { PadScore } from '../face-analysis.js';
import { loadNetwork, type NetworkDeps } from '../network.js';
import type { PadForm } from '../pack.js';
import { affineFromBox } from '../pixels/affine.js';
import type { LoadedPicture } from '../pixels/loaded-picture.js';
import { bonaFideScore } from './bona-fide-score.js';
import { padCrop } from './pad-crop.js';

/** Passive presentation attack detection on one still; decides nothing. */
export interface AttackDetector {
  /** @throws {ModelFailedError} if the network cannot run. */
  score(picture: LoadedPicture, box: FaceBox): Promise<PadScore>;
  close(): Promise<void>;
}

/** @throws {ModelFailedError} if the bytes are not a network of one input. */
export async function createAttackDetector(deps: NetworkDeps, form: PadForm): Promise<AttackDetector> {
  const network = await loadNetwork(deps, form.model);
  return {
    async score(picture, box) {
      const crop = padCrop(box, picture, form.cropScale);
      const toPicture = affineFromBox(crop, form.input.width, form.input.height);
      const outputs = await network.run(picture.warpToTensor(toPicture, form.input, 'edge'));
      const bonaFide = bonaFideScore(outputs.only(), form);
      return { padId: form.padId, bonaFide };
    },
    close: () => network.close(),
  };
}
