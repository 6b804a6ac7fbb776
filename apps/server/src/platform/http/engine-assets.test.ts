import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openModelRegistry } from '@mien/models';
import { cameraGuide } from '@mien/recognizer';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveEngineAssets } from './engine-assets.js';

interface Manifest {
  readonly detector: string;
  readonly wasm: string;
  readonly models: Record<string, { url: string; sha256: string }>;
}

let app: FastifyInstance;
let manifest: Manifest;

beforeAll(async () => {
  const registry = await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') });
  app = Fastify({ logger: false });
  serveEngineAssets(app, { guide: () => cameraGuide(registry) });
  manifest = (await app.inject({ url: '/engine/manifest.json' })).json();
});
afterAll(() => app.close());

it('names the networks that guide, and neither the embedder nor the attack detector', () => {
  expect(manifest.detector).toBe('blazeface-256');
  expect(Object.keys(manifest.models).sort()).toEqual(['blazeface-256', 'face-mesh', 'iris']);
});

it('serves each network as its digest says, to be kept forever', async () => {
  for (const { url, sha256 } of Object.values(manifest.models)) {
    const reply = await app.inject({ url });
    expect(reply.statusCode).toBe(200);
    expect(createHash('sha256').update(reply.rawPayload).digest('hex')).toBe(sha256);
    expect(reply.headers['cache-control']).toContain('immutable');
  }
});

it('serves the WebAssembly module compressed to those who accept it', async () => {
  const plain = await app.inject({ url: manifest.wasm });
  const packed = await app.inject({ url: manifest.wasm, headers: { 'accept-encoding': 'gzip, br' } });
  expect(plain.headers['content-type']).toBe('application/wasm');
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
});

it.each([
  '/engine/models/arcface-512.onnx',
  `/engine/models/${'0'.repeat(64)}.onnx`,
  '/engine/models/..%2f..%2fmanifest.json',
  '/engine/runtime/other.wasm',
])('has nothing at %s', async (url) => {
  expect((await app.inject({ url })).statusCode).toBe(404);
});
