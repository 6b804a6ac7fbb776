import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

export interface Face {
  readonly name: string;
  readonly font: fontkit.Font;
  covers(codePoint: number): boolean;
}

type Weight = 400 | 700;

const locate = createRequire(import.meta.url).resolve;
const noto = (family: string, subset: string) => (weight: Weight) =>
  `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`;
const sourceHan = (region: string) => () => `@librescore/fonts/SourceHanSans${region}.min.woff2`;

/** Which files have the letters of which scripts, the likeliest first. The first row is asked last for any other sign. */
const SCRIPTS: readonly (readonly [letters: RegExp, files: readonly ((weight: Weight) => string)[]])[] = [
  [
    /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
    ['latin', 'latin-ext', 'vietnamese'].map((s) => noto('noto-sans', s)),
  ],
  [/\p{Script=Arabic}/u, [noto('noto-sans-arabic', 'arabic')]],
  [/\p{Script=Cyrillic}/u, ['cyrillic', 'cyrillic-ext'].map((s) => noto('noto-sans', s))],
  [/\p{Script=Greek}/u, ['greek', 'greek-ext'].map((s) => noto('noto-sans', s))],
  [/\p{Script=Devanagari}/u, [noto('noto-sans-devanagari', 'devanagari')]],
  [/\p{Script=Hebrew}/u, [noto('noto-sans-hebrew', 'hebrew')]],
  [/\p{Script=Thai}/u, [noto('noto-sans-thai', 'thai')]],
  [/\p{Script=Hangul}/u, [sourceHan('KR'), sourceHan('CN')]],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u, [sourceHan('CN')]],
];

const opened = new Map<string, Face>();

function openFace(file: string): Face {
  const known = opened.get(file);
  if (known) return known;
  const font = fontkit.create(readFileSync(locate(file))) as fontkit.Font;
  const face = { name: file, font, covers: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) };
  opened.set(file, face);
  return face;
}

/** Scripts a sign may belong to when no letter says otherwise, such as an Arabic comma. */
function filesFor(character: string, weight: Weight): readonly string[] {
  const own = SCRIPTS.filter(([letters]) => letters.test(character));
  const others = SCRIPTS.filter((script) => !own.includes(script));
  return [...new Set([...own, ...others].flatMap(([, files]) => files.map((file) => file(weight))))];
}

const found = new Map<string, Face>();

/**
 * The face that has a character. One that no font has is drawn as an empty box of the first.
 *
 * Files are opened when a name needs them and stay open, for they are read-only and reports come again.
 */
export function faceFor(character: string, weight: Weight): Face {
  const key = `${weight}${character}`;
  const known = found.get(key);
  if (known) return known;
  const face = findFace(character, weight);
  found.set(key, face);
  return face;
}

function findFace(character: string, weight: Weight): Face {
  const codePoint = character.codePointAt(0) ?? 0;
  const files = filesFor(character, weight);
  for (const file of files) {
    const face = openFace(file);
    if (face.covers(codePoint)) return face;
  }
  return openFace(files[0] ?? noto('noto-sans', 'latin')(weight));
}
