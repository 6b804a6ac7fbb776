import { checkRgbImage } from '../decode/check-rgb-image.js';
import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from '../decode/decode-limits.js';
import { type DecodedPicture, decodePicture } from '../decode/decode-picture.js';
import type { AnalysisRequest, PictureAnalysis } from '../face-analysis.js';
import type { FaceAnalyzer } from '../face-analyzer.js';
import type { RgbImage } from '../image.js';
import { pass, type StageResult } from '../stage.js';
import { scaleAnalysis, scaleBox } from './scale-analysis.js';

/** The longest side at which a picture of many people is analyzed: a phone's 12 megapixels keep every pixel. */
const GROUP_SIDE_PX = 4096;

/** The bytes of a picture file, or pixels decoded elsewhere. */
export type Picture = Uint8Array | RgbImage;

/**
 * Decode a picture and run the pipeline over it.
 *
 * A large picture is analyzed reduced, see `DecodeLimits.workingSidePx`, but the answer speaks of the upright original.
 */
export async function analyzePicture(
  analyzer: FaceAnalyzer,
  picture: Picture,
  request: AnalysisRequest = {},
  options: { readonly limits?: Partial<DecodeLimits>; readonly signal?: AbortSignal } = {},
): Promise<StageResult<PictureAnalysis>> {
  const startedAt = performance.now();
  const decoded = await toUpright(picture, request.group ? forGroup(options.limits) : options.limits);
  const decode = performance.now() - startedAt;
  if (decoded.kind === 'reject') return decoded;

  const image = decoded.value;
  const original = { width: image.originalWidth, height: image.originalHeight };
  const analysis = await analyzer.analyze(image, forReduced(request, image), options.signal);
  return pass({ ...scaleAnalysis(analysis, original), stageMs: { decode, ...analysis.stageMs } });
}

const forGroup = (limits: Partial<DecodeLimits> = {}): Partial<DecodeLimits> => ({
  ...limits,
  workingSidePx: Math.max(GROUP_SIDE_PX, limits.workingSidePx ?? DEFAULT_DECODE_LIMITS.workingSidePx),
});

async function toUpright(
  picture: Picture,
  limits?: Partial<DecodeLimits>,
): Promise<StageResult<DecodedPicture>> {
  if (picture instanceof Uint8Array) return decodePicture(picture, limits);
  const checked = checkRgbImage(picture, limits);
  if (checked.kind === 'reject') return checked;
  return pass({ ...picture, originalWidth: picture.width, originalHeight: picture.height });
}

/** Focal length and places are given in pixels of the original, too. */
function forReduced(request: AnalysisRequest, image: DecodedPicture): AnalysisRequest {
  const factor = image.width / image.originalWidth;
  const { focalLengthPx, familiar } = request;
  return {
    ...request,
    ...(focalLengthPx !== undefined && { focalLengthPx: focalLengthPx * factor }),
    ...(familiar && { familiar: familiar.map((box) => scaleBox(box, factor)) }),
  };
}
