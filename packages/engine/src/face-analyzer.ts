import { alignFace } from './align/align-face.js';
import type { DetectedFace } from './detect/detected-face.js';
import { createFaceDetector } from './detect/face-detector.js';
import { createEmbedder } from './embed/embedder.js';
import type { AnalysisRequest, FaceAnalysis, PictureAnalysis } from './face-analysis.js';
import type { RgbImage } from './image.js';
import { describeGeometry } from './landmarks/face-geometry.js';
import { createFaceMesher } from './landmarks/face-mesh.js';
import { fiveLandmarks } from './landmarks/five-landmarks.js';
import { createIrisLocator } from './landmarks/iris.js';
import { assumedFocalLengthPx } from './landmarks/iris-distance.js';
import type { NetworkDeps } from './network.js';
import type { PackForm } from './pack.js';
import { createAttackDetector } from './pad/attack-detector.js';
import type { LoadedPicture } from './pixels/loaded-picture.js';
import { createPixelKernel } from './pixels/pixel-kernel.js';
import { assessQuality } from './quality/assess-quality.js';
import { findUnusable } from './quality/find-unusable.js';
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

/** The chip that quality is measured on, whatever the embedder wants. */
const QUALITY_TEMPLATE = 'arcface-112';

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
      const smallFaces = request.smallFaces ?? true;
      const picture = await clock.time('detect', () => stages.kernel.load(image));
      const detected = await clock.time('detect', () => stages.detector.detect(picture, { smallFaces }));
      const faces: FaceAnalysis[] = [];
      for (const [rank, face] of detected.entries()) {
        const isWanted = rank < (request.maxFaces ?? Number.POSITIVE_INFINITY);
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
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((stage) => stage.close()));
  };
  const own = async <Stage extends { close(): Promise<void> }>(creating: Promise<Stage>): Promise<Stage> => {
    const stage = await creating;
    opened.push(stage);
    return stage;
  };
  const deps = { runtime, models };
  try {
    return {
      kernel: await createPixelKernel(),
      detector: await own(createFaceDetector({ ...deps, kind: pack.detector })),
      mesher: await own(createFaceMesher(deps)),
      irises: await own(createIrisLocator(deps)),
      attacks: await own(createAttackDetector(deps, pack.pad)),
      embedder: await own(createEmbedder(deps, pack.embedder)),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

const describeDetection = ({ box, score }: DetectedFace): FaceAnalysis => ({ box, detectionScore: score });

async function analyzeFace(
  stages: Stages,
  pack: PackForm,
  picture: LoadedPicture,
  face: DetectedFace,
  request: AnalysisRequest,
  clock: StageClock,
): Promise<FaceAnalysis> {
  const mesh = await clock.time('landmarks', () => stages.mesher.locate(picture, face));
  const eyes =
    request.iris === false
      ? undefined
      : await clock.time('landmarks', () => stages.irises.locate(picture, mesh.points));
  const focalLengthPx = request.focalLengthPx ?? assumedFocalLengthPx(picture.width, picture.height);
  const geometry = describeGeometry(mesh, eyes, focalLengthPx);
  const landmarks = fiveLandmarks(mesh.points);
  const located = { landmarks, mesh: mesh.points };
  const aligned = await clock.time('align', () => alignFace(picture, located, QUALITY_TEMPLATE));
  const quality = await clock.time('quality', () =>
    assessQuality({ ...aligned, landmarks, geometry }, picture),
  );
  const found = { ...describeDetection(face), landmarks, geometry, quality };

  const reason = findUnusable(quality);
  if (reason) return { ...found, rejection: { stage: 'quality', reason } };

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
