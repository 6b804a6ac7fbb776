import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FaceBox } from '@mien/biometrics';
import type { RgbImage } from '@mien/engine';
import sharp, { type OverlayOptions } from 'sharp';
import { openPicture, sharpOf } from './open-picture.js';

export interface LabeledBox {
  readonly box: FaceBox;
  readonly label: string;
}

const DARK = 16;
const LIGHT = 255;

const escapeMarkup = (text: string) =>
  text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);

/** Width of the drawn line: two pixels, more on large pictures. */
const lineWidth = ({ width, height }: RgbImage) => Math.max(2, Math.round(Math.max(width, height) / 500));

/** Set every channel to `level` in a rectangle of whole pixels; parts outside the picture are left out. */
function fill({ data, width, height }: RgbImage, box: FaceBox, level: number): void {
  const left = Math.max(0, Math.round(box.x));
  const right = Math.min(width, Math.round(box.x + box.width));
  const bottom = Math.min(height, Math.round(box.y + box.height));
  for (let y = Math.max(0, Math.round(box.y)); y < bottom; y++) {
    if (left < right) data.fill(level, (y * width + left) * 3, (y * width + right) * 3);
  }
}

/** Draw a frame of `line` pixels just inside `box`, into the picture itself. */
function frame(image: RgbImage, { x, y, width, height }: FaceBox, line: number, level: number): void {
  fill(image, { x, y, width, height: line }, level);
  fill(image, { x, y: y + height - line, width, height: line }, level);
  fill(image, { x, y, width: line, height }, level);
  fill(image, { x: x + width - line, y, width: line, height }, level);
}

/** The label as a picture of its own above the box, or inside where there is no room above. */
async function labelOverlay(
  image: RgbImage,
  { box, label }: LabeledBox,
  line: number,
): Promise<OverlayOptions> {
  const text = `<span foreground="white" background="#101010"> ${escapeMarkup(label)} </span>`;
  const { data, info } = await sharp({ text: { text, font: `sans bold ${line * 7}`, dpi: 72, rgba: true } })
    .png()
    .toBuffer({ resolveWithObject: true });
  const above = Math.round(box.y) - info.height - line;
  return {
    input: data,
    left: Math.max(0, Math.min(image.width - info.width, Math.round(box.x))),
    top: Math.max(0, above >= 0 ? above : Math.round(box.y) + 2 * line),
  };
}

/**
 * Draw frames with labels: white on dark, so that they show on any picture.
 *
 * @param image Drawn into.
 */
export async function drawBoxes(image: RgbImage, boxes: readonly LabeledBox[]): Promise<Buffer> {
  const line = lineWidth(image);
  for (const { box } of boxes) {
    const around = {
      x: box.x - line,
      y: box.y - line,
      width: box.width + 2 * line,
      height: box.height + 2 * line,
    };
    frame(image, around, 3 * line, DARK);
    frame(image, box, line, LIGHT);
  }
  const labels = await Promise.all(boxes.map((box) => labelOverlay(image, box, line)));
  const fitting = labels.filter(({ top = 0 }) => top < image.height - line * 9);
  return sharpOf(image).composite(fitting).jpeg({ quality: 90 }).toBuffer();
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

/** Save an upright copy of a picture with boxes drawn on it. Metadata of the original is not copied. */
export async function saveWithBoxes(
  picture: string,
  boxes: readonly LabeledBox[],
  target: string,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const drawn = await drawBoxes(await openPicture(picture), boxes);
  await sharp(drawn).toFile(target);
}
