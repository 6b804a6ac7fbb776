import type { Access } from '@mien/contracts';
import type { ZodType } from 'zod';
import type { Principal, RequestOrigin, SignedIn } from '../request-context.js';

export interface SocketLimits {
  /** Longest message a client may send, bytes. */
  readonly messageBytes: number;
  /** Messages a client may send per second, over a few seconds. */
  readonly messagesPerSecond: number;
}

/** Who opened a socket, and what for. */
export interface SocketCaller {
  readonly signedIn?: SignedIn | undefined;
  readonly principal?: Principal | undefined;
  /** The token that the client offered as its second subprotocol, if the route checks tokens. */
  readonly token?: string | undefined;
  /** As the route's schemas give them. */
  readonly params: unknown;
  readonly query: unknown;
  readonly origin: RequestOrigin;
}

/** One open socket, as a route sees it. */
export interface SocketConnection {
  /** Send a message as JSON. A client that does not read is cut off rather than waited for. */
  send(message: object): void;
  /** Bytes that the client has not taken yet: a sign to send less. */
  backlogBytes(): number;
  /** What to do with each message. Until `open` is done none is read. A handler that throws ends the socket. */
  onMessage(handler: (message: Uint8Array | string) => Promise<void> | void): void;
  /** Tell the client what is wrong, as `{ type: 'problem', problem }`, and close with 4000 + its status. */
  fail(error: unknown): void;
  /** Close without a problem; 1000 when all is done. */
  close(code: number): void;
  /** Fires when the socket has closed, whoever closed it. Free what belongs to it. */
  readonly closed: AbortSignal;
}

/** Proves a caller who need not be signed in; asked again while the socket is open. Throws to refuse. */
export type CheckToken = (token: string, params: unknown) => Promise<void>;

/** One kind of socket, whole. */
export interface SocketRoute {
  /** Below `/api/v1`, parameters as `:name`. */
  readonly path: string;
  readonly params?: ZodType;
  readonly query?: ZodType;
  /** As of HTTP routes; or a check of the route's own tokens. */
  readonly access: Access | { readonly token: CheckToken };
  readonly limits: SocketLimits;
  /** Begin. What it throws is told to the client, and the socket closes. */
  open(connection: SocketConnection, caller: SocketCaller): Promise<void> | void;
}
