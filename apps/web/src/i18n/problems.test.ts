import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageTag } from '@mien/contracts';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../..');

/** Where errors come from that an answer of the server can carry. */
const SOURCES = [
  'apps/server/src',
  'models/src/registry',
  'packages/biometrics/src',
  'packages/contracts/src',
  'packages/engine/src',
  'packages/gallery/src',
  'packages/liveness/src',
  'packages/recognition-nodes/src',
  'packages/recognizer/src',
];

/** Where errors stop a start or a command, and are read in a terminal. */
const NOT_ANSWERED = [
  'apps/server/src/commands/',
  'apps/server/src/platform/data-folder/',
  'apps/server/src/platform/database/embedded/',
  'apps/server/src/platform/settings/',
  'packages/engine/src/build/',
  'packages/engine/src/decode/decode-picture-in-browser',
];
const ONLY_IN_TERMINALS =
  /^(database\.setup|encryption\.(master-key-\w+|wrong-master-key)|node\.\S+|web-app\.not-built|models\.(form-missing|form-invalid|license-missing|file-unreadable|digest-mismatch|external-data|not-onnx|input-shape|output-shape|output-not-finite|output-constant|output-range|pack-exists))$/;

const files = SOURCES.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(name))
    .filter((name) => !NOT_ANSWERED.some((start) => name.startsWith(start))),
).map((name) => readFileSync(join(ROOT, name), 'utf8'));
const everything = files.join('\n');

/** The members of a union of strings. */
const membersOf = (type: string): string[] => {
  const [, union = ''] = new RegExp(`type ${type} =([^;]+);`).exec(everything) ?? [];
  return [...union.matchAll(/'([\w-]+)'/g)].map((match) => match[1] ?? '');
};

/** What a class of errors, as it is written, says of itself. */
function codesOf(source: string): string[] {
  // what breaks inside is answered as "internal", without its code
  if (/category\b[^=\n]*= 'internal'/.test(source)) return [];
  const [, fixed] = /code\b[^=\n]*= '([a-z-]+\.[a-z-]+)'/.exec(source) ?? [];
  if (fixed) return [fixed];
  const [, area, type] = /code: `([a-z-]+)\.\$\{(\w+)\}`/.exec(source) ?? [];
  return area && type ? membersOf(type).map((reason) => `${area}.${reason}`) : [];
}

const found = files.flatMap((source) => [
  ...source.split(/(?=class \w+ extends \w*Error\b)/).flatMap(codesOf),
  ...[...source.matchAll(/new NotFoundError\('([a-z-]+)'/g)].map((match) => `${match[1]}.not-found`),
  ...[...source.matchAll(/\bcode: '((?:auth|access|request|upload)\.[a-z-]+)'/g)].map((match) => match[1]),
]);
const codes = [...new Set(found)].filter((code) => code && !ONLY_IN_TERMINALS.test(code)).sort();

function sentenceOf(language: string, code: string): unknown {
  const catalog = JSON.parse(
    readFileSync(join(import.meta.dirname, language, 'problems.json'), 'utf8'),
  ) as Record<string, Record<string, unknown>>;
  const [area = '', reason = ''] = code.split('.');
  return catalog[area]?.[reason];
}

describe('every failure that the server can answer with', () => {
  it('is found in its sources', () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        'access.not-allowed',
        'group.not-found',
        'member.last-owner',
        'person.changed',
        'recognition.gallery-behind',
        'request.too-large',
      ]),
    );
  });

  it.each(languageTag.options)('has words in %s', (language) => {
    expect(codes.filter((code) => typeof sentenceOf(language, code ?? '') !== 'string')).toEqual([]);
  });
});
