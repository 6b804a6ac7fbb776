import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Plugin } from 'vite';

const DRAWING = new URL('../public/icons/mien.svg', import.meta.url);
const BRAND = '#226d86';
/** The part of a maskable icon that every mask leaves. */
const SAFE_PART = 0.8;

const draw = (svg: Buffer, size: number): Promise<Buffer> =>
  sharp(svg, { density: 300 }).resize(size, size).png({ palette: true }).toBuffer();

async function drawMaskable(svg: Buffer, size: number): Promise<Buffer> {
  const inner = await draw(svg, Math.round(size * SAFE_PART));
  return sharp({ create: { width: size, height: size, channels: 4, background: BRAND } })
    .composite([{ input: inner }])
    .png({ palette: true })
    .toBuffer();
}

/** Draw the icons that devices ask for as pictures, from the one drawing. */
export const appIcons = (): Plugin => ({
  name: 'mien-app-icons',
  apply: 'build',
  async generateBundle() {
    const svg = await readFile(DRAWING);
    for (const size of [180, 192, 512]) {
      this.emitFile({ type: 'asset', fileName: `icons/mien-${size}.png`, source: await draw(svg, size) });
    }
    this.emitFile({
      type: 'asset',
      fileName: 'icons/mien-maskable-512.png',
      source: await drawMaskable(svg, 512),
    });
  },
});
