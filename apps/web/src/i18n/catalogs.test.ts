import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageTag } from '@mien/contracts';
import { describe, expect, it } from 'vitest';

const I18N = import.meta.dirname;
const SOURCE = join(I18N, '..');
const LANGUAGES = languageTag.options;
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Entries = ReadonlyMap<string, string>;

function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flatten(inner, path ? `${path}.${key}` : key),
  );
}

const catalog = (language: string, file: string): Entries =>
  new Map(flatten(JSON.parse(readFileSync(join(I18N, language, file), 'utf8'))));

const withoutPlural = (key: string): string => key.replace(PLURAL, '');
const keysOf = (entries: Entries) => [...new Set([...entries.keys()].map(withoutPlural))].sort();
const variablesOf = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');
const files = readdirSync(join(I18N, 'en'));

/** What each key may be filled with, in all its plural forms together. */
function variables(entries: Entries): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of entries) {
    const names = found.get(withoutPlural(key)) ?? new Set<string>();
    for (const name of variablesOf(text)) if (name !== 'count') names.add(name);
    found.set(withoutPlural(key), names);
  }
  return new Map([...found].map(([key, names]) => [key, [...names].sort().join()]));
}

const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(join(SOURCE, name), 'utf8'))
  .join('\n');

describe.each(files)('the catalog %s', (file) => {
  const english = catalog('en', file);

  it.each(TRANSLATIONS)('has every sentence in %s', (language) => {
    expect(keysOf(catalog(language, file))).toEqual(keysOf(english));
  });

  it.each(TRANSLATIONS)('fills the sentences in %s with the same values', (language) => {
    expect(variables(catalog(language, file))).toEqual(variables(english));
  });

  it.each(LANGUAGES)('has every plural form that %s knows', (language) => {
    const entries = catalog(language, file);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = new Set([...entries.keys()].filter((key) => PLURAL.test(key)).map(withoutPlural));
    const missing = [...plurals].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((form) => !entries.has(form)),
    );
    expect(missing).toEqual([]);
  });

  it.each(LANGUAGES)('leaves no sentence of %s empty', (language) => {
    expect([...catalog(language, file)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

it('has the same files in every language', () => {
  for (const language of LANGUAGES) expect(readdirSync(join(I18N, language))).toEqual(files);
});

it('holds no sentence that nothing says', () => {
  // keys are said whole, or begin with what a template says literally; problems and advice are looked up by code
  const said = new Set([...sources.matchAll(/['"`]([\w:.-]+)['"`]/g)].map((match) => match[1] ?? ''));
  const prefixes = [...sources.matchAll(/`([\w:.-]+)\$\{/g)].map((match) => match[1] ?? '');
  const unused = files
    .filter((file) => file !== 'problems.json')
    .flatMap((file) => {
      const space = file.replace('.json', '');
      return keysOf(catalog('en', file))
        .filter((key) => ![key, `${space}:${key}`].some((name) => said.has(name)))
        .filter(
          (key) => !prefixes.some((prefix) => key.startsWith(prefix) || `${space}:${key}`.startsWith(prefix)),
        )
        .map((key) => `${space}:${key}`);
    });
  expect(unused).toEqual([]);
});
