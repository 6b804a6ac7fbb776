import type { Box, Size } from './fit-frame.js';

/** Between a face and its label, px. */
const GAP = 6;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** Above the face, below it, at its upper edge inside. */
const candidates = (face: Box, label: Size, stage: Size): readonly Box[] => {
  const x = within(face.x + face.width / 2 - label.width / 2, stage.width - label.width);
  const below = face.y + face.height + GAP;
  return [face.y - label.height - GAP, below, face.y + GAP].map((y) => ({ ...label, x, y }));
};

/**
 * Where the labels of faces go: beside their faces, inside the stage, and not over each other as long as there is
 * another place.
 *
 * @param faces Boxes on the stage with the size of their label, the most important first.
 */
export function placeLabels(
  faces: readonly { readonly box: Box; readonly label: Size }[],
  stage: Size,
): readonly Box[] {
  const placed: Box[] = [];
  for (const { box, label } of faces) {
    const places = candidates(box, label, stage);
    const inside = places.filter(({ y }) => y >= 0 && y + label.height <= stage.height);
    const free = inside.find((place) => !placed.some((other) => overlaps(place, other)));
    const fallback = { ...label, x: places[0]?.x ?? 0, y: within(box.y, stage.height - label.height) };
    placed.push(free ?? inside[0] ?? fallback);
  }
  return placed;
}
