import type { ScoreForm } from '@mien/biometrics';
import { counted, formatPercent, formatScore } from '../output/format.js';
import { html, trustedMarkup } from './html.js';
import { renderPeople } from './render-people.js';
import { renderPictures } from './render-pictures.js';
import type { Sheet } from './sheet.js';
import { SHEET_STYLE } from './sheet-style.js';

function summary(sheet: Sheet): string {
  const faces = sheet.persons.reduce((sum, { appearances }) => sum + appearances.length, 0);
  const recurring = sheet.persons.filter(({ appearances }) => appearances.length > 1).length;
  return `${counted(sheet.pictures.length, 'picture')}, ${counted(faces, 'face')}, ${counted(sheet.persons.length, 'person', 'people')}; ${recurring} of them in more than one picture.`;
}

const FORM_SENTENCES: Readonly<Record<ScoreForm, string>> = {
  normalized: 'For grouping, it is measured from what strangers in these pictures reach.',
  raw: 'These pictures hold too few people to see what strangers reach, so grouping is a hundred times stricter.',
};

/** The contact sheet as one self-contained HTML page: no scripts, nothing loaded from elsewhere. */
export function renderSheet(sheet: Sheet): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Who appears where · Mien</title>
<style>${trustedMarkup(SHEET_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the people</a>
<header>
<h1>Who appears where</h1>
<p class="lead">${summary(sheet)}</p>
<nav aria-label="On this page"><ul>
<li><a href="#several">In more than one picture</a></li>
<li><a href="#once">Seen once</a></li>
<li><a href="#pictures">Picture by picture</a></li>
</ul></nav>
</header>
<main id="main">
${renderPeople(sheet)}
${renderPictures(sheet)}
</main>
<footer>
<h2>How to read this</h2>
<p>Similarity is a cosine between -1 and 1. ${FORM_SENTENCES[sheet.form]} Faces whose mean score reaches
${formatScore(sheet.threshold)} are shown as one person; where it was measured, ${formatPercent(sheet.targetFmr)} of
the pairs of strangers did. “Same person” is a probability calibrated there, if a pair is as often one person as
two. Both can be wrong, most of all for children, relatives and small, turned or blurred faces: look before you rely on it.</p>
<p>Made on this machine by Mien with ${sheet.packId}. No picture left it. Mien estimates no age, gender, emotion or ethnicity.</p>
</footer>
</body>
</html>
`.markup;
}
