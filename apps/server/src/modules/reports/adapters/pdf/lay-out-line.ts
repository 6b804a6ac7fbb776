import bidiFactory from 'bidi-js';
import { type Face, faceFor } from './faces.js';

/** Letters of one font and one direction, in the order in which they are spoken. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

interface LeveledRun extends Run {
  readonly level: number;
}

const bidi = bidiFactory();

/** Signs that go with the letters beside them. */
const ACCOMPANIES = /[\p{Script=Common}\p{Script=Inherited}]/u;
/** Steers the direction and has no shape. */
const STEERS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
/** The narrow space that numbers of some languages have; no font here draws it. */
const NARROW_SPACE = /\u202f/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function faceOf(character: string, weight: 400 | 700, before: Face | undefined): Face {
  const stays = before && ACCOMPANIES.test(character) && before.covers(character.codePointAt(0) ?? 0);
  return stays ? before : faceFor(character, weight);
}

function runsOf(text: string, levels: Uint8Array, weight: 400 | 700): LeveledRun[] {
  const runs: LeveledRun[] = [];
  let index = 0;
  for (const character of text) {
    const level = levels[index] ?? 0;
    index += character.length;
    if (STEERS.test(character)) continue;
    const last = runs.at(-1);
    const face = faceOf(character, weight, last?.face);
    if (last && last.level === level && last.face === face) {
      runs[runs.length - 1] = { ...last, text: last.text + character };
    } else runs.push({ text: character, face, level });
  }
  return runs;
}

/** From the highest level down, what is at it or above turns around (UAX #9, rule L2). */
function inVisualOrder(runs: readonly LeveledRun[]): LeveledRun[] {
  let ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    const turned: LeveledRun[] = [];
    let group: LeveledRun[] = [];
    for (const run of ordered) {
      if (run.level >= level) group.unshift(run);
      else {
        turned.push(...group, run);
        group = [];
      }
    }
    ordered = [...turned, ...group];
  }
  return ordered;
}

/** Brackets look the other way; signs without a script are turned here, letters when they are shaped. */
function turned({ text, face, level }: LeveledRun): Run {
  if (level % 2 === 0) return { text, face };
  const mirrored = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character);
  return { text: (RIGHT_TO_LEFT.test(text) ? mirrored : mirrored.reverse()).join(''), face };
}

/** One line as runs from left to right, each in the font that has its letters. */
export function layOutLine(
  written: string,
  direction: 'ltr' | 'rtl' | 'auto',
  weight: 400 | 700,
): readonly Run[] {
  if (written === '') return [];
  const text = written.replace(NARROW_SPACE, '\u00a0');
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  return inVisualOrder(runsOf(text, levels, weight)).map(turned);
}
