import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** A file by its path, or content held in memory. */
export type Route = { readonly path: string } | { readonly content: string | Uint8Array };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
};

/**
 * Serve exactly these routes on a free port of this machine.
 *
 * @param routes By path, e.g. `/models/iris.onnx`; the extension decides the media type.
 */
export async function serveRoutes(
  routes: ReadonlyMap<string, Route>,
): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const route = routes.get(path);
    if (route === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = 'path' in route ? await readFile(route.path) : route.content;
    const type = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
