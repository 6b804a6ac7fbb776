import { alignFace } from './align/align-face.js';
import type { DetectedFace } from './detect/detected-face.js';
import { createEmbedder } from './embed/embedder.js';
import type { AnalysisRequest, FaceAnalysis, PictureAnalysis } from './face-analysis.js';
import { familiarAmong } from './familiar-faces.js';
import type { RgbImage } from './image.js';
import type { NetworkDeps } from './network.js';
import { describeDetection, observeFace, openObservation, QUALITY_TEMPLATE } from './observe-face.js';
import { openTogether } from './open-together.js';
import type { PackForm } from './pack.js';
import { createAttackDetector } from './pad/attack-detector.js';
import type { LoadedPicture } from './pixels/loaded-picture.js';
import { createStageClock, type StageClock } from './stage-clock.js';

/** The whole pipeline over one model pack. Not safe for two calls at once: each worker owns its own. */
export interface FaceAnalyzer {
  readonly pack: PackForm;
  /**
   * Everything the request asks for about every face of a picture, largest face first.
   *
   * A face that cannot be used carries a `rejection` and lacks what later stages would have said; a picture without
   * a face has no faces. A presentation attack is a score here, not a rejection: deciding needs a policy.
   *
   * @throws {ModelFailedError} if a network fails; never read as "no face" or "no match".
   * @throws the signal's reason, between two stages, once it is aborted.
   */
  analyze(image: RgbImage, request?: AnalysisRequest, signal?: AbortSignal): Promise<PictureAnalysis>;
  close(): Promise<void>;
}

/**
 * Load the networks of a pack and string the stages together: detect, landmarks, align, quality, pad, embed.
 *
 * @throws {ModelMissingError} {ModelDigestError} {ModelFailedError} if a network cannot be had; what was loaded before
 *   is closed.
 */
export async function createFaceAnalyzer(deps: NetworkDeps & { pack: PackForm }): Promise<FaceAnalyzer> {
  const stages = await loadStages(deps);
  return {
    pack: deps.pack,
    async analyze(image, request = {}, signal) {
      const clock = createStageClock(signal);
      const search = { smallFaces: request.smallFaces ?? true, group: request.group ?? false };
      const picture = await clock.time('detect', () => stages.kernel.load(image));
      const detected = await clock.time('detect', () => stages.detector.detect(picture, search));
      const familiar = familiarAmong(detected, request.familiar ?? []);
      const faces: FaceAnalysis[] = [];
      for (const [rank, face] of detected.entries()) {
        const isWanted = rank < (request.maxFaces ?? Number.POSITIVE_INFINITY) && !familiar.has(face);
        faces.push(
          isWanted
            ? await analyzeFace(stages, deps.pack, picture, face, request, clock)
            : describeDetection(face),
        );
      }
      return { width: image.width, height: image.height, faces, stageMs: clock.elapsedMs };
    },
    close: stages.close,
  };
}

type Stages = Awaited<ReturnType<typeof loadStages>>;

async function loadStages({ runtime, models, pack }: NetworkDeps & { pack: PackForm }) {
  const deps = { runtime, models };
  return openTogether(async (own) => ({
    ...(await openObservation({ ...deps, detector: pack.detector }, own)),
    attacks: await own(createAttackDetector(deps, pack.pad)),
    embedder: await own(createEmbedder(deps, pack.embedder)),
  }));
}

async function analyzeFace(
  stages: Stages,
  pack: PackForm,
  picture: LoadedPicture,
  face: DetectedFace,
  request: AnalysisRequest,
  clock: StageClock,
): Promise<FaceAnalysis> {
  const { found, located, aligned } = await observeFace(stages, picture, face, request, clock);
  if (found.rejection) return found;

  const pad =
    request.pad === false
      ? {}
      : { pad: await clock.time('pad', () => stages.attacks.score(picture, face.box)) };
  if (request.embed === false) return { ...found, ...pad };

  const { alignment, embedderId } = pack.embedder;
  const { chip } =
    alignment === QUALITY_TEMPLATE
      ? aligned
      : await clock.time('align', () => alignFace(picture, located, alignment));
  const embedding = await clock.time('embed', () => stages.embedder.embed(chip));
  return { ...found, ...pad, embedding, embedderId };
}
