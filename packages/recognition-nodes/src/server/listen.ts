import { chmod, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { NodePlace } from '../address.js';

/** Wait for callers at a place. @returns the server and the address that it really has. */
export async function listenAt(
  place: NodePlace,
  onSocket: (socket: Socket) => void,
  onError: (error: unknown) => void,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = place.kind === 'tls' ? tlsServer(place, onSocket, onError) : createServer(onSocket);
  if (place.kind === 'unix') await removeLeftOver(place.path);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(
      place.kind === 'unix' ? { path: place.path } : { host: place.host, port: place.port },
      () => {
        server.off('error', reject);
        resolve();
      },
    );
  });
  server.on('error', onError);
  if (place.kind === 'unix') {
    await chmod(place.path, 0o600);
    return { server, address: `unix://${place.path}` };
  }
  const { port } = server.address() as AddressInfo;
  const host = place.host.includes(':') ? `[${place.host}]` : place.host;
  return { server, address: `${place.kind}://${host}:${port}` };
}

function tlsServer(
  { identity }: Extract<NodePlace, { kind: 'tls' }>,
  onSocket: (socket: Socket) => void,
  onError: (error: unknown) => void,
): Server {
  const { certificate, key, authority } = identity;
  return createTlsServer(
    {
      cert: certificate,
      key,
      ca: authority,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.3',
      handshakeTimeout: 5_000,
    },
    onSocket,
  ).on('tlsClientError', onError);
}

/** A killed node leaves its socket file behind; one that answers belongs to a living node and stays. */
async function removeLeftOver(path: string): Promise<void> {
  const isAlive = await new Promise<boolean>((resolve) => {
    const attempt = connect({ path }, () => resolve(true));
    attempt.once('error', () => resolve(false));
    attempt.once('connect', () => attempt.destroy());
  });
  if (!isAlive) await rm(path, { force: true });
}
