import {
  NodeAddressInvalidError,
  NodeIdentityMissingError,
  NodeSecretTooShortError,
  NotOnThisMachineError,
} from './errors.js';

/** Who a side is between machines: its certificate, its key, and the authority that both sides trust. All PEM. */
export interface NodeIdentity {
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
}

/** What either side shows: an identity over TLS, a secret on one machine. */
export interface NodeCredentials {
  readonly identity?: NodeIdentity;
  /** At least 32 bytes. */
  readonly secret?: Uint8Array;
}

/** Where a node is and how both sides prove who they are; there is no way without proof. */
export type NodePlace =
  | { readonly kind: 'tls'; readonly host: string; readonly port: number; readonly identity: NodeIdentity }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly secret: Uint8Array }
  | { readonly kind: 'unix'; readonly path: string; readonly secret: Uint8Array };

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const MIN_SECRET_BYTES = 32;

/**
 * Read `tls://host:port`, `tcp://127.0.0.1:port` or `unix:///path`.
 *
 * @throws {NodeAddressInvalidError}
 * @throws {NotOnThisMachineError} for plain TCP to another machine.
 * @throws {NodeIdentityMissingError | NodeSecretTooShortError} if what this kind of address needs is not given.
 */
export function placeOf(address: string, { identity, secret }: NodeCredentials): NodePlace {
  if (!URL.canParse(address)) throw new NodeAddressInvalidError(address);
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol === 'tls:') {
    if (!identity) throw new NodeIdentityMissingError(address);
    return { kind: 'tls', host: requireHost(host, address), port: portOf(url, address), identity };
  }
  if (!secret || secret.byteLength < MIN_SECRET_BYTES) throw new NodeSecretTooShortError();
  if (url.protocol === 'unix:' && url.pathname.length > 1) {
    return { kind: 'unix', path: decodeURIComponent(url.pathname), secret };
  }
  if (url.protocol !== 'tcp:') throw new NodeAddressInvalidError(address);
  if (!LOOPBACK.has(requireHost(host, address))) throw new NotOnThisMachineError(address);
  return { kind: 'tcp', host, port: portOf(url, address), secret };
}

function requireHost(host: string, address: string): string {
  if (host === '') throw new NodeAddressInvalidError(address);
  return host;
}

function portOf(url: URL, address: string): number {
  if (url.port === '') throw new NodeAddressInvalidError(address);
  return Number(url.port);
}
