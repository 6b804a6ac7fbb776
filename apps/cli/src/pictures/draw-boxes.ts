import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FaceBox } from '@mien/biometrics';
import sharp from 'sharp';

export interface LabeledBox {
  readonly box: FaceBox;
  readonly label: string;
}

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** Boxes and labels as an SVG of the picture's size, readable on light and dark pictures. */
export function boxesSvg(width: number, height: number, boxes: readonly LabeledBox[]): string {
  const stroke = Math.max(2, Math.round(Math.max(width, height) / 500));
  const fontSize = stroke * 7;
  const shapes = boxes.map(({ box, label }) => {
    const frame = `x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${2 * stroke}"`;
    const top = Math.max(fontSize + stroke, box.y - 2 * stroke);
    return `<rect ${frame} fill="none" stroke="#0b1020" stroke-opacity=".6" stroke-width="${2.5 * stroke}"/>
<rect ${frame} fill="none" stroke="#ffffff" stroke-width="${stroke}"/>
<text x="${box.x}" y="${top}" font-family="sans-serif" font-size="${fontSize}" font-weight="600" fill="#ffffff"
 stroke="#0b1020" stroke-width="${stroke}" paint-order="stroke">${escapeXml(label)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
}

/**
 * Where the drawn copies go: a name with an extension is a file, any other a folder that is made.
 * Pictures of the same name in different folders get a number.
 */
export function createBoxPaths(target: string): (picture: string) => string {
  if (extname(target) !== '') return () => target;
  const taken = new Map<string, number>();
  return (picture) => {
    const name = basename(picture, extname(picture));
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return join(target, `${name}${count === 1 ? '' : `-${count}`}.jpg`);
  };
}

/** Save a copy of a picture, upright, with boxes drawn on it. Metadata of the original is not copied. */
export async function saveWithBoxes(
  picture: string,
  size: { readonly width: number; readonly height: number },
  boxes: readonly LabeledBox[],
  target: string,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await sharp(picture)
    .rotate()
    .composite([{ input: Buffer.from(boxesSvg(size.width, size.height, boxes)) }])
    .toFile(target);
}
