import { formatPercent, formatScore } from '../output/format.js';
import { type Html, html } from './html.js';
import type { Appearance, Sheet, SheetPerson } from './sheet.js';

const pictureName = (sheet: Sheet, appearance: Appearance) =>
  sheet.pictures[appearance.face.picture]?.name ?? '';

function renderAppearance(sheet: Sheet, person: SheetPerson, appearance: Appearance): Html {
  const name = pictureName(sheet, appearance);
  const { likeness } = appearance;
  return html`<li><figure>
<img src="${appearance.face.crop}" width="192" height="192" alt="Person ${person.number} in ${name}">
<figcaption><a href="#picture-${appearance.face.picture + 1}">${name}</a><br>
${
  likeness
    ? html`similarity <strong>${formatScore(likeness.score)}</strong><br>same person: <strong>${formatPercent(likeness.probability)}</strong>`
    : html`compared with this one`
}</figcaption>
</figure></li>`;
}

function renderPerson(sheet: Sheet, person: SheetPerson): Html {
  return html`<li class="person" id="person-${person.number}">
<header><h3>Person ${person.number}</h3><span class="count">in ${person.appearances.length} pictures</span></header>
<ul class="faces">
${person.appearances.map((appearance) => renderAppearance(sheet, person, appearance))}
</ul>
</li>`;
}

function renderOnce(sheet: Sheet, person: SheetPerson): Html {
  return html`${person.appearances.map((appearance) => {
    const name = pictureName(sheet, appearance);
    return html`<li id="person-${person.number}"><figure>
<img src="${appearance.face.crop}" width="192" height="192" alt="Person ${person.number} in ${name}">
<figcaption><strong>Person ${person.number}</strong><br><a href="#picture-${appearance.face.picture + 1}">${name}</a></figcaption>
</figure></li>`;
  })}`;
}

const cropOf = (sheet: Sheet, number: number) =>
  sheet.persons.find((person) => person.number === number)?.appearances[0]?.face.crop;

function renderPerhaps(sheet: Sheet): Html | undefined {
  if (sheet.perhapsSame.length === 0) return undefined;
  return html`<section aria-labelledby="perhaps">
<h2 id="perhaps">Perhaps the same person</h2>
<p>Alike, but not enough to be shown as one. Look for yourself.</p>
<ul class="perhaps">
${sheet.perhapsSame.map(
  ({ persons, probability }) => html`<li class="pair">
${persons.map(
  (
    number,
  ) => html`<figure><img src="${cropOf(sheet, number)}" width="192" height="192" alt="Person ${number}">
<figcaption><a href="#person-${number}">Person ${number}</a></figcaption></figure>`,
)}
<p>same person: <strong>${formatPercent(probability)}</strong></p></li>`,
)}
</ul>
</section>`;
}

/** The people: those in several pictures with every appearance, pairs that may be one, and those seen once. */
export function renderPeople(sheet: Sheet): Html {
  const recurring = sheet.persons.filter(({ appearances }) => appearances.length > 1);
  const once = sheet.persons.filter(({ appearances }) => appearances.length === 1);
  return html`<section aria-labelledby="several">
<h2 id="several">In more than one picture</h2>
${
  recurring.length === 0
    ? html`<p>Nobody appears in more than one picture.</p>`
    : html`<ul class="people">
${recurring.map((person) => renderPerson(sheet, person))}
</ul>`
}
</section>
${renderPerhaps(sheet)}
<section aria-labelledby="once">
<h2 id="once">Seen once</h2>
${
  once.length === 0
    ? html`<p>Everybody appears more than once.</p>`
    : html`<ul class="once">
${once.map((person) => renderOnce(sheet, person))}
</ul>`
}
</section>`;
}
