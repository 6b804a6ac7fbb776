import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { CameraGuide } from '@mien/recognizer';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** What the camera guide of the web application loads, and from where. */
interface GuideManifest {
  readonly detector: string;
  /** Address of the WebAssembly module of ONNX Runtime. */
  readonly wasm: string;
  /** Address and digest of each network, by its key. */
  readonly models: Readonly<Record<string, { readonly url: string; readonly sha256: string }>>;
}

const FOREVER = 'public, max-age=31536000, immutable';
const compress = promisify(gzip);

/**
 * Serve to the browser what its camera guide runs: detector, mesh and iris of the active pack, and the WebAssembly
 * module they run in. Embedder and attack detector stay on the server.
 *
 * `/engine/manifest.json` names the files by their digest, so they are cached forever and a change of pack is seen at
 * the next visit.
 */
export function serveEngineAssets(
  app: FastifyInstance,
  { guide }: { readonly guide: () => Promise<CameraGuide> },
): void {
  const wasm = createWasmFile(guide);

  app.get('/engine/manifest.json', { schema: { hide: true } }, async (_, reply) => {
    const { detector, networks } = await guide();
    const models = networks.map(({ name, sha256 }) => {
      return [name, { url: `/engine/models/${sha256}.onnx`, sha256 }];
    });
    const manifest: GuideManifest = {
      detector,
      wasm: `/engine/runtime/${(await wasm()).sha256}.wasm`,
      models: Object.fromEntries(models),
    };
    return reply.header('cache-control', 'no-cache').send(manifest);
  });

  app.get<{ Params: { file: string } }>(
    '/engine/models/:file',
    { schema: { hide: true } },
    async (request, reply) => {
      const { networks } = await guide();
      const found = networks.find(({ sha256 }) => request.params.file === `${sha256}.onnx`);
      if (!found) return reply.callNotFound();
      return sendFile(reply, found.path, 'application/octet-stream');
    },
  );

  app.get<{ Params: { file: string } }>(
    '/engine/runtime/:file',
    { schema: { hide: true } },
    async (request, reply) => {
      const { path, sha256, compressed } = await wasm();
      if (request.params.file !== `${sha256}.wasm`) return reply.callNotFound();
      const acceptsGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      reply.header('vary', 'accept-encoding');
      if (!acceptsGzip) return sendFile(reply, path, 'application/wasm');
      return reply
        .header('content-encoding', 'gzip')
        .header('cache-control', FOREVER)
        .type('application/wasm')
        .send(compressed);
    },
  );
}

/** The WebAssembly module, read and compressed once, when first asked for. */
function createWasmFile(guide: () => Promise<CameraGuide>) {
  let reading: Promise<{ path: string; sha256: string; compressed: Buffer }> | undefined;
  const read = async () => {
    const { wasmPath } = await guide();
    const bytes = await readFile(wasmPath);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path: wasmPath, sha256, compressed: await compress(bytes) };
  };
  return () => {
    reading ??= read();
    return reading;
  };
}

async function sendFile(reply: FastifyReply, path: string, type: string) {
  const { size } = await stat(path);
  return reply
    .header('cache-control', FOREVER)
    .header('content-length', size)
    .type(type)
    .send(createReadStream(path));
}
