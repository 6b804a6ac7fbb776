import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { completeLock } from './lock/complete-lock.js';

const HELP = `Adds to package-lock.json the optional packages of other platforms that npm left out.

npm leaves them out when the registry it asks is a mirror without them, and then "npm ci" refuses the lock file.
Run it after "npm install" against such a mirror.
`;

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });

if (values.help) console.log(HELP);
else {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const added = completeLock(lock);
  if (added.length > 0) await writeFile('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`${added.length} packages added.`);
}
