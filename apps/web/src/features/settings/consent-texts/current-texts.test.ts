import { expect, it } from 'vitest';
import { type ConsentText, currentTexts, EMPTY_DRAFT, halfWritten, writtenTexts } from './current-texts.js';

const aText = (changes: Partial<ConsentText>): ConsentText => ({
  id: '00000000-0000-4000-8000-000000000001',
  purpose: 'recognition',
  version: 1,
  language: 'en',
  title: 'Recognition',
  body: 'We …',
  publishedAt: '2026-01-01T00:00:00Z',
  ...changes,
});

it('shows the newest version of each purpose, and purposes without any', () => {
  const [recognition, attendance] = currentTexts([
    aText({}),
    aText({ language: 'de' }),
    aText({ version: 2, publishedAt: '2026-02-01T00:00:00Z' }),
  ]);
  expect(recognition).toMatchObject({ version: 2, publishedAt: '2026-02-01T00:00:00Z' });
  expect([...recognition!.texts.keys()]).toEqual(['en']);
  expect(attendance).toMatchObject({ purpose: 'attendance', version: undefined });
});

it('publishes only languages that are whole, and names the half-written ones', () => {
  const draft = {
    ...EMPTY_DRAFT,
    en: { title: ' A ', body: 'b' },
    de: { title: 'Nur ein Titel', body: ' ' },
  };
  expect(writtenTexts(draft)).toEqual([{ language: 'en', title: 'A', body: 'b' }]);
  expect(halfWritten(draft)).toEqual(['de']);
});
