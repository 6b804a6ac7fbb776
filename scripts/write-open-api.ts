import { writeFileSync } from 'node:fs';
import { makeOpenApiFiles } from './open-api-files.js';

for (const { path, content } of await makeOpenApiFiles()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), content);
}
