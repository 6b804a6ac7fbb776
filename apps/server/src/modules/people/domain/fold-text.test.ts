import { describe, expect, it } from 'vitest';
import { foldedColumns, foldText } from './fold-text.js';

describe('a name is found however it is typed', () => {
  it.each([
    { stored: 'Zoë Müller', typed: 'zoe muller' },
    { stored: 'Łukasz Żółć', typed: 'LUKASZ zolc' },
    { stored: 'Søren Ægir', typed: 'soren aegir' },
    { stored: 'Straße', typed: 'STRASSE' },
    { stored: 'Nguyễn Thị Ánh', typed: 'nguyen thi anh' },
    { stored: 'İbrahim Işık', typed: 'ibrahim isik' },
    { stored: 'Γιώργος', typed: 'γιωργοσ' },
    { stored: 'Алексей Фёдоров', typed: 'алексеи федоров' },
    { stored: 'مُحَمَّد', typed: 'محمد' },
    { stored: 'أحمد', typed: 'احمد' },
    { stored: 'فاطمة', typed: 'فاطمه' },
    { stored: 'שָׁלוֹם', typed: 'שלום' },
    { stored: 'カタカナ', typed: 'かたかな' },
    { stored: 'ｶﾞｷﾞ', typed: 'がぎ' },
    { stored: 'Ｆｕｌｌ１２', typed: 'full12' },
    { stored: 'S-١٢٣', typed: 's-123' },
  ])('$typed finds $stored', ({ stored, typed }) => {
    expect(foldText(stored)).toBe(foldText(typed));
  });

  it.each([
    { one: 'か', other: 'が', why: 'a voiced kana is another sound' },
    { one: 'काम', other: 'कम', why: 'a vowel sign is a letter' },
    { one: '김', other: '긴', why: 'a syllable is whole' },
    { one: '山田', other: '川田', why: 'characters differ' },
  ])('keeps $one and $other apart: $why', ({ one, other }) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

it('is not moved by composition, invisible characters or spaces', () => {
  expect(foldText('Ame\u0301lie')).toBe(foldText('Amélie'));
  expect(foldText('  A\u200bda\t\n Love\u0000lace \u202e')).toBe('ada lovelace');
});

it('folds what it has folded to itself', () => {
  const folded = foldText('Ærøskøbing ﷺ ﬁ Ⅻ が ｶﾞ مُحَمَّد');
  expect(foldText(folded)).toBe(folded);
});

it('searches name, external id and e-mail, and sorts by name', () => {
  expect(foldedColumns({ name: 'Éva', externalId: 'S-1', email: 'Eva@Example.test' })).toEqual({
    searchText: 'eva s-1 eva@example.test',
    sortKey: 'eva',
  });
});
