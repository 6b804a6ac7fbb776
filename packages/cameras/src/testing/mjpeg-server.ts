import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface MjpegServerOptions {
  /** Pictures in turn. */
  readonly pictures: readonly Buffer[];
  readonly framesPerSecond?: number;
  /** As `name:password`; nobody else gets in. */
  readonly credentials?: string;
  readonly port?: number;
  /** It speaks HTTPS with these, in PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** An IP camera that speaks Motion JPEG over HTTP. */
export async function startMjpegServer({
  pictures,
  framesPerSecond = 10,
  credentials,
  port = 0,
  tls,
}: MjpegServerOptions) {
  const viewers = new Set<ServerResponse>();
  let isStalled = false;
  let hasGarbage = false;
  let number = 0;
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;

  const onRequest: RequestListener = (request, response) => {
    if (expected && request.headers.authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="camera"' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'multipart/x-mixed-replace; boundary=frame' });
    viewers.add(response);
    response.on('close', () => viewers.delete(response));
  };
  const server = tls ? createSecureServer(tls, onRequest) : createServer(onRequest);
  const timer = setInterval(() => {
    const picture = pictures[number++ % pictures.length];
    if (isStalled || !picture) return;
    const body = hasGarbage ? Buffer.alloc(picture.length, 'no picture ') : picture;
    for (const viewer of viewers) {
      viewer.write(`--frame\r\nContent-Type: image/jpeg\r\nContent-Length: ${body.length}\r\n\r\n`);
      viewer.write(body);
      viewer.write('\r\n');
    }
  }, 1000 / framesPerSecond);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    get viewers() {
      return viewers.size;
    },
    stall(on: boolean) {
      isStalled = on;
    },
    sendGarbage(on: boolean) {
      hasGarbage = on;
    },
    async close() {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
