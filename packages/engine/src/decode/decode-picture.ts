import type { RejectReason } from '@mien/biometrics';
import sharp, { type Sharp } from 'sharp';
import type { RgbImage } from '../image.js';
import { pass, reject, type StageResult } from '../stage.js';
import { admitFile } from './admit-file.js';
import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from './decode-limits.js';
import type { PictureHeader } from './picture-header.js';
import { restrictDecoders } from './restrict-decoders.js';

restrictDecoders();

/** Profiles stand before the pixels, behind EXIF data of up to 64 KiB. */
const PROFILE_SEARCH_BYTES = 2 ** 17;

/** An upright picture and the size it had before it was reduced to the working side; often the same. */
export interface DecodedPicture extends RgbImage {
  readonly originalWidth: number;
  readonly originalHeight: number;
}

/**
 * First stage: bytes of a JPEG, PNG, WebP or one-frame GIF to upright 8-bit RGB.
 *
 * The format is told by content, never by name. What the header claims is checked against the limits before a pixel
 * is decoded. EXIF orientation is applied, transparency is laid on white, gray becomes RGB, and the colors of a profile
 * become sRGB. Every way in which a file can be bad is a rejection.
 *
 * @param bytes The whole file. Not modified.
 */
export async function decodePicture(
  bytes: Uint8Array,
  limits: Partial<DecodeLimits> = {},
): Promise<StageResult<DecodedPicture>> {
  const allowed = { ...DEFAULT_DECODE_LIMITS, ...limits };
  const claimed = admitFile(bytes, allowed);
  if (claimed.kind === 'reject') return claimed;

  try {
    return pass(await decodePixels(bytes, claimed.value, allowed));
  } catch (cause) {
    return reject('decode', reasonOf(cause));
  }
}

async function decodePixels(
  bytes: Uint8Array,
  claimed: PictureHeader,
  limits: DecodeLimits,
): Promise<DecodedPicture> {
  const decoder = sharp(bytes, {
    failOn: 'error',
    limitInputPixels: limits.maxPixels,
    ignoreIcc: namesSrgb(bytes),
    autoOrient: true,
  });
  const isLarge = Math.max(claimed.width, claimed.height) > limits.workingSidePx;
  const original = isLarge ? (await decoder.metadata()).autoOrient : undefined;
  const { data, info } = await toRgb(isLarge ? reduce(decoder, limits.workingSidePx) : decoder)
    .timeout({ seconds: limits.maxSeconds })
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    data,
    originalWidth: original?.width ?? info.width,
    originalHeight: original?.height ?? info.height,
  };
}

/** Applying the profile of sRGB changes no pixel and triples the time. */
const namesSrgb = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PROFILE_SEARCH_BYTES)).includes(
    'sRGB',
  );

const reduce = (decoder: Sharp, sidePx: number) =>
  decoder.resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true });

const toRgb = (decoder: Sharp) => decoder.flatten({ background: 'white' }).toColourspace('srgb').raw();

/** libvips tells what went wrong only in words. */
function reasonOf(cause: unknown): RejectReason {
  const words = cause instanceof Error ? cause.message : String(cause);
  if (/premature end|end of file|unexpected end/i.test(words)) return 'picture-truncated';
  if (/pixel limit/i.test(words)) return 'picture-too-many-pixels';
  if (/timeout/i.test(words)) return 'picture-too-slow';
  return 'picture-damaged';
}
