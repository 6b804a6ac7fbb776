import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenReferences, listMarkdown, unlistedDecisions } from './docs/broken-references.js';
import { unnamedParts } from './docs/unnamed-parts.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const files = await listMarkdown(root);
const index = await readFile(join(root, 'docs/decisions/README.md'), 'utf8');
const architecture = await readFile(join(root, 'ARCHITECTURE.md'), 'utf8');
const problems = [...unlistedDecisions(files, index), ...(await unnamedParts(root, architecture))];
for (const file of files) {
  const text = await readFile(join(root, file), 'utf8');
  problems.push(...(await brokenReferences(root, file, text)));
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
