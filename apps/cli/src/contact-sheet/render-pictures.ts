import type { FaceBox } from '@mien/biometrics';
import { type Html, html } from './html.js';
import type { Sheet, SheetFace, SheetPicture } from './sheet.js';

interface FaceInPicture {
  readonly face: SheetFace;
  readonly person: number;
}

function facesIn(sheet: Sheet, picture: number): readonly FaceInPicture[] {
  return sheet.persons
    .flatMap(({ number, appearances }) => appearances.map(({ face }) => ({ face, person: number })))
    .filter(({ face }) => face.picture === picture)
    .sort((a, b) => a.face.box.x - b.face.box.x);
}

const rectangle = (kind: string, box: FaceBox, strokeWidth: number, dashes?: number) =>
  html`<rect class="${kind}" x="${Math.round(box.x)}" y="${Math.round(box.y)}" width="${Math.round(box.width)}" height="${Math.round(box.height)}" rx="${strokeWidth * 2}" stroke-width="${strokeWidth}"${dashes === undefined ? undefined : html` stroke-dasharray="${dashes}"`}/>`;

function renderBoxes(picture: SheetPicture, faces: readonly FaceInPicture[]): Html {
  const line = Math.max(1, Math.max(picture.width, picture.height) / 500);
  const fontSize = line * 9;
  return html`<svg viewBox="0 0 ${picture.width} ${picture.height}" role="group" aria-label="Faces in ${picture.name}">
${picture.leftOut.map(({ box, why }) => html`<g><title>${why}</title>${rectangle('left-out', box, line, line * 4)}</g>`)}
${faces.map(
  ({ face, person }) => html`<a href="#person-${person}" aria-label="Person ${person}">
${rectangle('box-shade', face.box, line * 2.4)}${rectangle('box', face.box, line)}
<text class="tag" x="${Math.round(face.box.x)}" y="${Math.round(Math.max(fontSize, face.box.y - line * 3))}" font-size="${fontSize}" stroke-width="${line * 1.5}">${person}</text></a>`,
)}
</svg>`;
}

function renderPicture(sheet: Sheet, picture: SheetPicture, index: number): Html {
  const faces = facesIn(sheet, index);
  return html`<article class="picture" id="picture-${index + 1}">
<h3>${picture.name}</h3>
<div class="frame"><img src="${picture.image}" width="${picture.width}" height="${picture.height}" alt="${picture.name}, ${faces.length} people compared" loading="lazy">
${renderBoxes(picture, faces)}</div>
<ul class="in-picture" aria-label="People in ${picture.name}">
${faces.map(({ person }) => html`<li><a href="#person-${person}">Person ${person}</a></li>`)}
</ul>
${
  picture.leftOut.length === 0
    ? undefined
    : html`<p class="count">${picture.leftOut.length} more found but not compared (dashed): ${[...new Set(picture.leftOut.map(({ why }) => why))].join(' ')}</p>`
}
</article>`;
}

/** Every picture with its faces marked; a mark leads to the person. */
export function renderPictures(sheet: Sheet): Html {
  return html`<section aria-labelledby="pictures">
<h2 id="pictures">Picture by picture</h2>
<div class="pictures">
${sheet.pictures.map((picture, index) => renderPicture(sheet, picture, index))}
</div>
</section>
${
  sheet.unusable.length === 0
    ? undefined
    : html`<section aria-labelledby="unusable"><h2 id="unusable">Not used</h2>
<ul>${sheet.unusable.map(({ name, why }) => html`<li>${name}: ${why}</li>`)}</ul></section>`
}`;
}
