import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { expect, it } from 'vitest';
import { brokenReferences, unlistedDecisions } from './broken-references.js';

/** A repository with `packages/engine/src/stage.ts` and `docs/glossary.md`. */
const problemsOf = (file: string, text: string) =>
  withTemporaryFolder(async (root) => {
    await mkdir(join(root, 'packages/engine/src'), { recursive: true });
    await mkdir(join(root, 'docs'), { recursive: true });
    await writeFile(join(root, 'packages/engine/src/stage.ts'), '');
    await writeFile(join(root, 'docs/glossary.md'), '# Glossary\n\n## Error rates\n');
    return brokenReferences(root, file, text);
  });

it('accepts links, headings, paths and trees that exist', async () => {
  const text = [
    '[words](docs/glossary.md#error-rates), [site](https://example.org), `packages/engine/src/stage.ts`, `npm test`',
    '```text\npackages/engine/   pixels to probes\n  src/stage.ts     what a stage says\n```',
  ].join('\n');
  expect(await problemsOf('ARCHITECTURE.md', text)).toEqual([]);
});

it.each([
  ['a link to a missing file', '[x](docs/gone.md)', /docs\/gone\.md leads nowhere/],
  ['a link to a missing heading', '[x](docs/glossary.md#gone)', /heading/],
  ['a path that is gone', 'see `packages/engine/src/gone.ts`', /gone\.ts does not exist/],
  ['a tree line that is gone', '```text\npackages/engine/\n  gone/   lost\n```', /packages\/engine\/gone/],
])('reports %s', async (_, text, expected) => {
  const problems = await problemsOf('ARCHITECTURE.md', text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(expected);
});

it('reports a decision that its index does not name', () => {
  const files = ['docs/decisions/0001-a.md', 'docs/decisions/0002-b.md', 'docs/decisions/README.md'];
  expect(unlistedDecisions(files, '| [0001](0001-a.md) | A |')).toEqual([
    'docs/decisions/0002-b.md is missing in docs/decisions/README.md',
  ]);
});
