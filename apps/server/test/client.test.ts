import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMienClient, MienProblemError, resultOf, ServerUnreachableError } from '@mien/client';
import { samplePicture } from '@mien/testkit';
import sharp from 'sharp';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrganization } from '../src/testing/factories.js';
import { startTestServer, type TestServer } from '../src/testing/running-server.js';

const README = new URL('../../../packages/client/README.md', import.meta.url);

let server: TestServer;
let key: string;
let group: Buffer;
let portraits: Buffer[];
beforeAll(async () => {
  server = await startTestServer();
  key = await server.apiKeyIn(await anOrganization(server.database));
  group = readFileSync(samplePicture(1));
  portraits = await cutPortraits(group);
});
afterAll(() => server.close());

/** Each face of a photograph as a picture of its own, largest first. */
async function cutPortraits(picture: Buffer): Promise<Buffer[]> {
  const mien = createMienClient({ baseUrl: server.address, apiKey: key });
  const found = await resultOf(
    mien.POST('/api/v1/detections', {
      body: '',
      bodySerializer: () => new Blob([Uint8Array.from(picture)]),
      headers: { 'Content-Type': 'image/jpeg' },
    }),
  );
  const boxes = found.faces.map(({ box }) => box).sort((a, b) => b.width - a.width);
  return Promise.all(
    boxes.map(({ x, y, width, height }) => {
      const left = Math.max(0, Math.round(x - width / 2));
      const top = Math.max(0, Math.round(y - height / 2));
      return sharp(picture)
        .extract({
          left,
          top,
          width: Math.min(found.width - left, Math.round(width * 2)),
          height: Math.min(found.height - top, Math.round(height * 2)),
        })
        .jpeg()
        .toBuffer();
    }),
  );
}

/** The first program of the README, as it stands there, with this server, key and folder in it. */
function exampleFor(folder: string): string {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(README, 'utf8')) ?? [];
  return code
    .replace('http://localhost:8080', server.address)
    .replace('mien_…', key)
    .replace(/readFile\('/g, `readFile('${folder}/`);
}

it('enrolls and identifies with the example of its README', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mien-client-'));
  writeFileSync(join(folder, 'ada.jpg'), portraits[0]!);
  writeFileSync(join(folder, 'door.jpg'), group);
  // inside the package, so that imports are found as a program of the repository finds them
  const program = new URL(`../../../packages/client/.example-${process.pid}.mjs`, import.meta.url);
  const said: unknown[][] = [];
  try {
    const { outputText } = ts.transpileModule(exampleFor(folder), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(program, `${outputText.replaceAll('console.log', 'globalThis.exampleSays')}`);
    Object.assign(globalThis, { exampleSays: (...words: unknown[]) => said.push(words) });
    await import(program.href);
  } finally {
    rmSync(program, { force: true });
    rmSync(folder, { recursive: true });
  }
  expect(said.length).toBeGreaterThan(1);
  expect(said).toContainEqual(['match', 'Ada Lovelace']);
});

describe('a failure', () => {
  const mien = () => createMienClient({ baseUrl: server.address, apiKey: key });

  it('of the server is thrown with its code and the fields that are wrong', async () => {
    const error = await resultOf(mien().POST('/api/v1/people', { body: { name: '' } })).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(MienProblemError);
    expect(error).toMatchObject({ code: 'request.invalid', status: 400, category: 'invalid' });
    expect((error as MienProblemError).fields).toMatchObject([{ path: 'name' }]);
  });

  it('of the key is told as such', async () => {
    const stranger = createMienClient({ baseUrl: server.address, apiKey: 'mien_wrong' });
    await expect(resultOf(stranger.GET('/api/v1/people'))).rejects.toMatchObject({
      code: 'access.not-signed-in',
    });
  });

  it('of the network is told as such', async () => {
    const nowhere = createMienClient({ baseUrl: 'http://127.0.0.1:9', apiKey: key });
    await expect(resultOf(nowhere.GET('/api/v1/people'))).rejects.toBeInstanceOf(ServerUnreachableError);
  });
});

it('sends several pictures at once', async () => {
  const mien = createMienClient({ baseUrl: `${server.address}/`, apiKey: key });
  const { id } = await resultOf(mien.POST('/api/v1/people', { body: { name: 'Ben' } }));
  const body = { purposes: ['recognition' as const], language: 'en' as const, evidence: 'form' };
  await resultOf(
    mien.POST('/api/v1/people/{personId}/consents', { params: { path: { personId: id } }, body }),
  );
  const picture = portraits[1]!;
  const { pictures } = await mien.enroll(id, [
    picture,
    new Blob([Uint8Array.from(picture)], { type: 'image/jpeg' }),
  ]);
  expect(pictures).toHaveLength(2);
  const { decision } = await mien.verify(id, picture);
  expect(decision).toBe('match');
});
