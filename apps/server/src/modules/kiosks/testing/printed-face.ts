import sharp from 'sharp';

const FRAME = { width: 640, height: 480 };
const WALL = '#d8d0c4';
const PAPER = '#f4f4f0';
const PRINT_WIDTH = 200;
const EDGE = 30;

/** A picture of a face as a camera sees it printed on paper and held up: paler, less sharp, its edges in view. */
export async function printedFace(face: Buffer): Promise<Buffer> {
  const print = await sharp(face)
    .resize({ width: PRINT_WIDTH })
    .blur(0.8)
    .linear(0.8, 40)
    .extend({ top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, background: PAPER })
    .png()
    .toBuffer();
  return sharp({ create: { ...FRAME, channels: 3, background: WALL } })
    .composite([{ input: print, left: 190, top: 60 }])
    .jpeg()
    .toBuffer();
}
