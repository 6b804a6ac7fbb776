import { remember } from './remember.js';
import type { Line, TextStyle, Typesetter } from './typesetter.js';

const MOST_LINES = 3;
const MOST_REMEMBERED = 20_000;

type Measuring = Pick<Typesetter, 'measure'>;

const letters = new Intl.Segmenter();

/** As much of a word as fits, at least one letter. */
function headOf(typesetter: Measuring, word: string, width: number, style: TextStyle): string {
  let head = '';
  for (const { segment: letter } of letters.segment(word)) {
    if (head !== '' && typesetter.measure(head + letter, style).width > width) break;
    head += letter;
  }
  return head;
}

function shortened(typesetter: Measuring, text: string, width: number, style: TextStyle): Line {
  const room = width - typesetter.measure('…', style).width;
  return typesetter.measure(`${headOf(typesetter, text, room, style)}…`, style);
}

/** Text in lines no wider than this, broken between words; what does not fit into three ends with an ellipsis. */
export function breakLines(
  typesetter: Measuring,
  text: string,
  width: number,
  style: TextStyle,
): readonly Line[] {
  const whole = typesetter.measure(text, style);
  if (whole.width <= width) return [whole];
  const lines: Line[] = [];
  let rest = text.trim();
  while (rest !== '') {
    if (lines.length === MOST_LINES - 1) {
      const last = typesetter.measure(rest, style);
      return [...lines, last.width <= width ? last : shortened(typesetter, rest, width, style)];
    }
    const words = rest.split(' ');
    let taken = 1;
    while (
      taken < words.length &&
      typesetter.measure(words.slice(0, taken + 1).join(' '), style).width <= width
    ) {
      taken++;
    }
    const candidate = words.slice(0, taken).join(' ');
    const fits = typesetter.measure(candidate, style).width <= width;
    const line = fits ? candidate : headOf(typesetter, candidate, width, style);
    lines.push(typesetter.measure(line, style));
    rest = rest.slice(line.length).trim();
  }
  return lines;
}

/** The same, for texts that come again and again in columns as wide. */
export function rememberLines(typesetter: Measuring) {
  const remembered = remember<readonly Line[]>(MOST_REMEMBERED);
  return (text: string, width: number, style: TextStyle): readonly Line[] =>
    remembered(`${width} ${style.size} ${style.weight} ${style.isQuoted ?? false} ${text}`, () =>
      breakLines(typesetter, text, width, style),
    );
}
