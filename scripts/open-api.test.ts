import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeOpenApiFiles } from './open-api-files.js';

it('the client is made from the API as it is; otherwise run "npm run openapi"', async () => {
  for (const { path, content } of await makeOpenApiFiles()) {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') === content, path).toBe(true);
  }
});
