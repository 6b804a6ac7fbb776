/** Marks that a reader leaves out when typing a name: accents, Arabic vowel signs, Hebrew points. Never kana or Indic vowels. */
const OPTIONAL_MARKS = new RegExp(
  [
    '\\u0640',
    '[\\u0300-\\u036f]',
    '[\\u0483-\\u0487]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]',
    '[\\u0610-\\u061a\\u064b-\\u065f\\u0670]',
    '[\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed]',
    '[\\u1ab0-\\u1aff]',
    '[\\u1dc0-\\u1dff]',
    '[\\u20d0-\\u20ff]',
    '[\\ufe20-\\ufe2f]',
  ].join('|'),
  'gu',
);
/** Control and format characters: they are invisible, so nobody searches for them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Letters that differ from what people type, but that Unicode does not take apart. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu;
const KATAKANA = /[\u30a1-\u30f6]/gu;
const KATAKANA_TO_HIRAGANA = 0x60;

const asciiDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660;
  return String(code - zero);
};

/**
 * Text as a search compares it: one case, without accents and vowel signs, one kind of digits and kana, single
 * spaces. The same function folds what is stored and what is typed.
 */
export function foldText(text: string): string {
  return text
    .replace(/\s/gu, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(OPTIONAL_MARKS, '')
    .replace(LETTERS, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(OTHER_DIGITS, asciiDigit)
    .normalize('NFC')
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
    .replace(/ +/g, ' ')
    .trim();
}

/** What a search looks in, and what a list is sorted by. */
export function foldedColumns(person: {
  readonly name: string;
  readonly externalId?: string | null | undefined;
  readonly email?: string | null | undefined;
}): { readonly searchText: string; readonly sortKey: string } {
  const parts = [person.name, person.externalId ?? '', person.email ?? ''];
  return { searchText: parts.map(foldText).filter(Boolean).join(' '), sortKey: foldText(person.name) };
}
