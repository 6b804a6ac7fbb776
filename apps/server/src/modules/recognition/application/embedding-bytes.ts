import { type Embedding, restoreEmbedding } from '@mien/biometrics';

/** An embedding as it is sealed: little-endian float32. */
export function bytesOfEmbedding(embedding: Embedding): Uint8Array {
  const bytes = new Uint8Array(embedding.length * Float32Array.BYTES_PER_ELEMENT);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of embedding.entries()) {
    view.setFloat32(i * Float32Array.BYTES_PER_ELEMENT, value, true);
  }
  return bytes;
}

/** @throws {DegenerateEmbeddingError} if these are not the bytes of one. */
export function embeddingOfBytes(bytes: Uint8Array): Embedding {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float32Array(Math.floor(bytes.byteLength / Float32Array.BYTES_PER_ELEMENT));
  for (let i = 0; i < values.length; i++)
    values[i] = view.getFloat32(i * Float32Array.BYTES_PER_ELEMENT, true);
  return restoreEmbedding(values);
}
