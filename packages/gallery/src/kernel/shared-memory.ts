import { GalleryFullError } from '../errors.js';

const PAGE_BYTES = 65_536;
const MAX_PAGES = 65_536;

export interface MemoryViews {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly integers: Int32Array<ArrayBuffer>;
  readonly floats: Float32Array<ArrayBuffer>;
}

/** A WebAssembly memory that threads share and that grows in place, up to 4 GB. */
export interface SharedMemory {
  readonly memory: WebAssembly.Memory;
  /** Views over all of it. Take them anew after `ensure`: they do not grow. */
  views(): MemoryViews;
  /**
   * Grow to at least `byteLength`. New bytes are zero and cost nothing until they are written.
   *
   * @throws {GalleryFullError} beyond 4 GB, or if the operating system refuses.
   */
  ensure(byteLength: number): void;
}

export function createSharedMemory(byteLength: number): SharedMemory {
  const memory = new WebAssembly.Memory({
    initial: Math.ceil(byteLength / PAGE_BYTES),
    maximum: MAX_PAGES,
    shared: true,
  });
  let views = viewsOf(memory);
  return {
    memory,
    views: () => views,
    ensure(needed) {
      const missing = needed - views.bytes.length;
      if (missing <= 0) return;
      try {
        memory.grow(Math.ceil(missing / PAGE_BYTES));
      } catch (cause) {
        throw new GalleryFullError(needed, cause);
      }
      views = viewsOf(memory);
    },
  };
}

function viewsOf({ buffer }: WebAssembly.Memory): MemoryViews {
  return {
    bytes: new Uint8Array(buffer),
    integers: new Int32Array(buffer),
    floats: new Float32Array(buffer),
  };
}
