/** What the kernel and its caller agree on. Plain numbers only: compiled both as TypeScript and as AssemblyScript. */

/** How a network wants the channels of a pixel. */
export const INTERLEAVED_RGB = 0;
export const INTERLEAVED_BGR = 1;
export const PLANES_RGB = 2;
export const PLANES_BGR = 3;
export const LUMA = 4;
