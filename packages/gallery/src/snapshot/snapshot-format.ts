import type { GalleryStorage } from '../store/template-rows.js';

/**
 * A snapshot: magic, version, length of the header, the header as JSON, one record per template, SHA-256 of all before.
 * A record: lengths of the two ids (uint16), the ids in UTF-8, then float32 values or int8 codes. Little endian.
 */
export const MAGIC = 'MIEN-GALLERY';
export const FORMAT_VERSION = 1;
/** Magic, version (uint8), header length (uint32). */
export const PREAMBLE_BYTES = MAGIC.length + 5;
export const MAX_HEADER_BYTES = 4096;
/** Two lengths. */
export const RECORD_HEAD_BYTES = 4;
/** 256 characters in UTF-8. */
export const MAX_ID_BYTES = 1024;
export const DIGEST_BYTES = 32;

export interface SnapshotHeader {
  readonly embedderId: string;
  readonly dimension: number;
  readonly storage: GalleryStorage;
  readonly templateCount: number;
}

export const payloadBytesOf = ({
  storage,
  dimension,
}: Pick<SnapshotHeader, 'storage' | 'dimension'>): number =>
  storage === 'full' ? dimension * Float32Array.BYTES_PER_ELEMENT : dimension;
