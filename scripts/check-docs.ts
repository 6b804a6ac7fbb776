import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenReferences, listMarkdown } from './docs/broken-references.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const problems: string[] = [];
for (const file of await listMarkdown(root)) {
  const text = await readFile(join(root, file), 'utf8');
  problems.push(...(await brokenReferences(root, file, text)));
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
