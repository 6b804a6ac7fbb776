import openapiTypes, { astToString } from 'openapi-typescript';
import { createOpenApiDocument } from '../apps/server/src/platform/http/open-api-document.js';

const HEADER = '/** Made by `npm run openapi` from the contract of the API; do not edit. */\n\n';

/** What the client is made from: the document of the API, and its types. Paths are relative to the repository. */
export async function makeOpenApiFiles(): Promise<readonly { path: string; content: string }[]> {
  const document = await createOpenApiDocument();
  const json = `${JSON.stringify(document, undefined, 2)}\n`;
  const types = astToString(await openapiTypes(json, { alphabetize: true, defaultNonNullable: false }));
  return [
    { path: 'packages/client/openapi.json', content: json },
    { path: 'packages/client/src/api-types.ts', content: HEADER + types },
  ];
}
