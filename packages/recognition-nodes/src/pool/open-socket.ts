import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { NodePlace } from '../address.js';

/** A socket to a node that has proven by its certificate to be there, or that still has to prove that it knows the secret. */
export async function openSocket(place: NodePlace, timeoutMs: number): Promise<Socket> {
  const socket = place.kind === 'tls' ? tlsSocket(place) : connect(plainOptions(place));
  const timer = setTimeout(() => socket.destroy(new Error(`No connection in ${timeoutMs} ms.`)), timeoutMs);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once(place.kind === 'tls' ? 'secureConnect' : 'connect', resolve);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The connection was closed.')));
    });
  } finally {
    clearTimeout(timer);
  }
  socket.setNoDelay(true);
  return socket;
}

const plainOptions = (place: Exclude<NodePlace, { kind: 'tls' }>) =>
  place.kind === 'unix' ? { path: place.path } : { host: place.host, port: place.port };

function tlsSocket({ host, port, identity }: Extract<NodePlace, { kind: 'tls' }>): Socket {
  const { certificate, key, authority } = identity;
  return connectTls({
    host,
    port,
    cert: certificate,
    key,
    ca: authority,
    minVersion: 'TLSv1.3',
    rejectUnauthorized: true,
    ...(isIP(host) ? {} : { servername: host }),
  });
}
