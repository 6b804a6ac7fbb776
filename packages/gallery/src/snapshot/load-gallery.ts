import { restoreEmbedding } from '@mien/biometrics';
import { createMemoryGallery } from '../create-gallery.js';
import { EmbedderMismatchError, SnapshotInvalidError } from '../errors.js';
import type { MemoryGallery } from '../gallery.js';
import type { Gallery } from '../gallery-types.js';
import type { RowPayload } from '../store/template-rows.js';
import { type ByteReader, createByteReader } from './byte-reader.js';
import { parseSnapshotHeader } from './parse-snapshot-header.js';
import {
  DIGEST_BYTES,
  MAX_ID_BYTES,
  payloadBytesOf,
  RECORD_HEAD_BYTES,
  type SnapshotHeader,
} from './snapshot-format.js';

export interface LoadGalleryOptions {
  /** The embedder that probes will come from. */
  readonly embedderId: string;
  /** See `GalleryOptions`. */
  readonly workers?: number;
}

/**
 * Make a gallery from the bytes of `Gallery.snapshot`.
 *
 * Reads the stream once and holds little more than the gallery itself. Nothing is returned before the checksum holds.
 *
 * @throws {SnapshotInvalidError} if the bytes are no snapshot, are cut off or damaged.
 * @throws {EmbedderMismatchError} if the templates come from another embedder.
 * @throws {KernelNotBuiltError} if `npm run models` has not been run.
 */
export async function loadGallery(
  source: AsyncIterable<Uint8Array>,
  options: LoadGalleryOptions,
): Promise<Gallery> {
  const reader = createByteReader(source);
  const header = await parseSnapshotHeader(reader);
  if (header.embedderId !== options.embedderId) {
    throw new EmbedderMismatchError(header.embedderId, options.embedderId);
  }
  const gallery = await createMemoryGallery({
    ...header,
    ...(options.workers === undefined ? {} : { workers: options.workers }),
  });
  try {
    await readRecords(reader, header, gallery);
    return gallery;
  } catch (error) {
    await gallery.close();
    throw error;
  }
}

async function readRecords(
  reader: ByteReader,
  header: SnapshotHeader,
  gallery: MemoryGallery,
): Promise<void> {
  const payloadBytes = payloadBytesOf(header);
  const largestRecord = RECORD_HEAD_BYTES + 2 * MAX_ID_BYTES + payloadBytes;
  for (let left = header.templateCount; left > 0; left--) {
    if (!reader.has(largestRecord)) await reader.fill(RECORD_HEAD_BYTES);
    const head = reader.take(RECORD_HEAD_BYTES);
    const [templateIdBytes, subjectIdBytes] = [head.readUInt16LE(0), head.readUInt16LE(2)];
    if (templateIdBytes > MAX_ID_BYTES || subjectIdBytes > MAX_ID_BYTES) {
      throw new SnapshotInvalidError('an id is too long');
    }
    if (!reader.has(largestRecord)) await reader.fill(templateIdBytes + subjectIdBytes + payloadBytes);
    const templateId = reader.take(templateIdBytes).toString();
    const subjectId = reader.take(subjectIdBytes).toString();
    restoreRecord(gallery, templateId, subjectId, payloadOf(header, reader.take(payloadBytes)));
  }
  const digest = reader.digest();
  await reader.fill(DIGEST_BYTES);
  if (!reader.take(DIGEST_BYTES).equals(digest)) throw new SnapshotInvalidError('its checksum is wrong');
  if (!(await reader.isAtEnd())) throw new SnapshotInvalidError('something follows its end');
}

/** A damaged record may hold anything, also what a gallery refuses. */
function restoreRecord(
  gallery: MemoryGallery,
  templateId: string,
  subjectId: string,
  payload: RowPayload | undefined,
): void {
  if (payload === undefined) throw new SnapshotInvalidError('a template is damaged');
  try {
    gallery.restore(templateId, subjectId, payload);
  } catch (cause) {
    throw new SnapshotInvalidError('a template is damaged', cause);
  }
}

function payloadOf({ storage }: SnapshotHeader, bytes: Buffer): RowPayload | undefined {
  const copy = Uint8Array.from(bytes);
  if (storage === 'int8') {
    const codes = new Int8Array(copy.buffer);
    return codes.some((code) => code !== 0) ? { kind: 'codes', codes } : undefined;
  }
  try {
    return { kind: 'floats', values: restoreEmbedding(new Float32Array(copy.buffer)) };
  } catch {
    return undefined;
  }
}
