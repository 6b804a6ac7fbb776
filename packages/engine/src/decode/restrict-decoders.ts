import sharp from 'sharp';

const ALLOWED = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'];

/**
 * Let libvips run the decoders of the supported formats and no other, so that SVG, TIFF, HEIF and the rest
 * stay closed even to a file with two faces. Holds for the whole process; also turns off libvips' cache, since
 * no picture comes twice and none should outlive its request, and its threads, since workers use the cores.
 */
export function restrictDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ALLOWED });
  sharp.cache(false);
  sharp.concurrency(1);
}
