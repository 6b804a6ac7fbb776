import { describe, expect, it } from 'vitest';
import { layOutLine } from './lay-out-line.js';

const drawn = (text: string, direction: 'ltr' | 'rtl' | 'auto' = 'ltr') =>
  layOutLine(text, direction, 400).map((run) => run.text);
const fonts = (text: string) => layOutLine(text, 'auto', 400).map(({ face }) => face.name.split('/').at(-1));

describe('a line', () => {
  it('of Latin letters is one run as it was written', () => {
    expect(drawn('Ada Lovelace, 42')).toEqual(['Ada Lovelace, 42']);
  });

  it('keeps numbers and foreign words inside Arabic in their own direction', () => {
    expect(drawn('فاطمة 123 ab', 'rtl').map((run) => run.trim())).toEqual(
      expect.arrayContaining(['123', 'ab', 'فاطمة']),
    );
    expect(
      drawn('فاطمة 123 ab', 'rtl')
        .map((run) => run.trim())
        .filter(Boolean),
    ).toEqual(['ab', '123', 'فاطمة']);
  });

  it('turns brackets around where letters go from right to left', () => {
    const runs = drawn('(عربي)', 'rtl').join('');
    expect(runs.startsWith('(')).toBe(true);
    expect(drawn('(ab)', 'ltr').join('')).toBe('(ab)');
  });

  it('spaces French numbers with what the fonts have', () => {
    expect(drawn(new Intl.NumberFormat('fr').format(12_345))).toEqual(['12\u00a0345']);
  });

  it('gives each script the font that has its letters', () => {
    expect(fonts('王小明')).toEqual(['SourceHanSansCN.min.woff2']);
    expect(fonts('김철수')).toEqual(['SourceHanSansKR.min.woff2']);
    expect(fonts('राहुल')).toEqual(['noto-sans-devanagari-devanagari-400-normal.woff']);
    expect(fonts('Łódź')).toContain('noto-sans-latin-ext-400-normal.woff');
  });

  it('draws nothing for marks that only steer the direction', () => {
    expect(drawn('\u2068Ada\u2069\u200f').join('')).toBe('Ada');
    expect(drawn('')).toEqual([]);
  });
});
