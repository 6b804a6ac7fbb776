import { expect, it } from 'vitest';
import { renderSheet } from './render-sheet.js';
import type { Sheet } from './sheet.js';

const box = { x: 10, y: 10, width: 40, height: 50 };
const face = (picture: number) => ({ picture, box, crop: 'data:image/jpeg;base64,AA==' });
const picture = (name: string) => ({ name, width: 100, height: 80, image: 'data:image/jpeg;base64,AA==' });

const sheet: Sheet = {
  packId: 'mien-512',
  targetFmr: 1e-4,
  threshold: 0.35,
  form: 'normalized',
  perhapsSame: [{ persons: [1, 2], probability: 0.87 }],
  pictures: [
    { ...picture('<first>.jpg'), leftOut: [{ box, why: 'The face is too small.' }] },
    { ...picture('second.jpg'), leftOut: [] },
  ],
  persons: [
    {
      number: 1,
      appearances: [{ face: face(0) }, { face: face(1), likeness: { score: 0.6123, probability: 0.9991 } }],
    },
    { number: 2, appearances: [{ face: face(1) }] },
  ],
  unusable: [{ name: 'broken.jpg', why: 'The picture is damaged.' }],
};
const page = renderSheet(sheet);

it('leads from every marked face to its person and back to every picture', () => {
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toContain('person-1');
  expect(targets).toContain('picture-2');
  for (const id of targets) expect(page).toContain(`id="${id}"`);
});

it('says how alike the appearances are, and what was left out and why', () => {
  expect(page).toContain('0.612');
  expect(page).toContain('99.91');
  expect(page).toContain('87');
  expect(page).toContain('Perhaps the same person');
  expect(page).toContain('The face is too small.');
  expect(page).toContain('broken.jpg: The picture is damaged.');
});

it('needs nothing from elsewhere, runs no script and describes every image', () => {
  expect(page).not.toMatch(/<script|https?:\/\//);
  expect(page.match(/<img /g)?.length).toBe(page.match(/ alt="[^"]+"/g)?.length);
});

it('shows file names as text', () => {
  expect(page).toContain('&lt;first&gt;.jpg');
  expect(page).not.toContain('<first>');
});
