import { extname } from 'node:path';

const PICTURE_EXTENSIONS = new Set([
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.avif',
  '.tif',
  '.tiff',
  '.gif',
  '.bmp',
]);

/**
 * Whether a file is named like a picture, so that it is meant when somebody names its folder. Formats that cannot be
 * decoded are among them: they get a rejection instead of being passed over in silence.
 */
export const looksLikePicture = (path: string): boolean =>
  PICTURE_EXTENSIONS.has(extname(path).toLowerCase());
