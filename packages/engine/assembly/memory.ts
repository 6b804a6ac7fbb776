/** One arena: the picture at its bottom, and above it what the current warp needs. Nothing is ever freed alone. */

const PAGE_BYTES: usize = 65536;
/** Vector loads and stores may reach this far beyond what they are meant for. */
const SPILL_BYTES: usize = 64;

let top: usize = __heap_base;
let keptUntil: usize = __heap_base;

/** Forget everything. */
export function clearMemory(): void {
  top = __heap_base;
  keptUntil = top;
}

/** Whatever was reserved so far outlives the next `releaseWork`. */
export function keep(): void {
  keptUntil = top;
}

export function releaseWork(): void {
  top = keptUntil;
}

/** @returns Address of `bytes` bytes, aligned for vectors, not cleared. Traps if the memory cannot grow so far. */
export function reserve(bytes: usize): usize {
  const address = (top + 15) & ~(<usize>15);
  top = address + bytes + SPILL_BYTES;
  if (top < address) unreachable();
  const present = <usize>memory.size() * PAGE_BYTES;
  if (top > present) {
    const missing = (top - present + PAGE_BYTES - 1) / PAGE_BYTES;
    if (memory.grow(<i32>missing) < 0) unreachable();
  }
  return address;
}
