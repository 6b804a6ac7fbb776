import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UploadMissingError, UploadTypeError } from './errors.js';
import type { Upload } from './handle-route.js';

const MAX_PICTURES = 10;
const PICTURE_PART = 'picture';

/** Let bodies that are not JSON through as they are: pictures whole, files as a stream. */
export function acceptUploads(app: FastifyInstance, pictureBytes: number): void {
  app.addContentTypeParser(
    /^image\//,
    { parseAs: 'buffer', bodyLimit: pictureBytes },
    (_request, body, done) => done(null, body),
  );
  app.addContentTypeParser(
    ['text/csv', 'application/zip', 'application/octet-stream'],
    (_request, payload, done) => done(null, payload),
  );
}

/** @throws {UploadMissingError} if the body holds no picture. */
export function readPicture(request: FastifyRequest): Upload {
  if (!Buffer.isBuffer(request.body)) throw new UploadTypeError('image/jpeg, image/png or image/webp');
  if (request.body.length === 0) throw new UploadMissingError();
  return { bytes: request.body, mediaType: request.headers['content-type'] ?? '' };
}

/** One raw picture, or up to ten multipart parts named `picture`. */
export async function readPictures(request: FastifyRequest): Promise<readonly Upload[]> {
  if (!request.isMultipart()) return [readPicture(request)];
  const pictures: Upload[] = [];
  for await (const part of request.files({ limits: { files: MAX_PICTURES } })) {
    if (part.fieldname !== PICTURE_PART) throw new UploadTypeError('parts named "picture"');
    pictures.push({ bytes: await part.toBuffer(), mediaType: part.mimetype, fileName: part.filename });
  }
  if (pictures.length === 0) throw new UploadMissingError();
  return pictures;
}
