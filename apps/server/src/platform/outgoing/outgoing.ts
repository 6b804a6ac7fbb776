import { lookup as resolve } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request as requestByHttp } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createAddressRules } from './address-rules.js';

/** Why another system gave no answer. */
export const OUTGOING_FAULTS = [
  'malformed',
  'forbidden-address',
  'not-encrypted',
  'unknown-host',
  'timeout',
  'certificate',
  'unreachable',
] as const;
export type OutgoingFault = (typeof OUTGOING_FAULTS)[number];

export type OutgoingAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'fault'; readonly fault: OutgoingFault };

export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** POSTs to addresses that came from outside: to no private network that the operator has not named, no redirects. */
export interface Outgoing {
  /** Why an address will never be called, or cannot be now; nothing when it can. */
  check(url: string): Promise<OutgoingFault | undefined>;
  send(request: OutgoingRequest): Promise<OutgoingAnswer>;
}

export interface OutgoingOptions {
  /** CIDR, named by the operator. */
  readonly networks: readonly string[];
  /** For the whole exchange, ms. */
  readonly timeoutMs?: number;
  /** Most that is read of an answer, bytes. */
  readonly answerBytes?: number;
}

const TIMEOUT_MS = 15_000;
const ANSWER_BYTES = 16_384;
const SECOND_MS = 1_000;

const fault = (kind: OutgoingFault): OutgoingAnswer => ({ kind: 'fault', fault: kind });

function faultOf(error: unknown): OutgoingFault {
  const code = String((error as { code?: unknown } | undefined)?.code ?? '');
  if (code === 'ABORT_ERR' || code === 'ETIMEDOUT') return 'timeout';
  return /CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(code) ? 'certificate' : 'unreachable';
}

/** As much of an answer as is kept; the rest is not waited for. */
async function readBody(message: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8').replaceAll('\u0000', '');
}

function retryAfterOf({ headers }: IncomingMessage): { readonly retryAfterMs?: number } {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * SECOND_MS } : {};
}

function exchange(url: URL, options: RequestOptions, body: string | Uint8Array, limit: number) {
  const request = url.protocol === 'https:' ? requestByHttps : requestByHttp;
  return new Promise<OutgoingAnswer>((done, failed) => {
    const sent = request(url, { ...options, method: 'POST' }, (message) => {
      readBody(message, limit).then(
        (text) =>
          done({ kind: 'answer', status: message.statusCode ?? 0, body: text, ...retryAfterOf(message) }),
        failed,
      );
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

export function createOutgoing(options: OutgoingOptions): Outgoing {
  const standingOf = createAddressRules(options.networks);
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;

  /** The addresses of a host, if it may be called; connecting goes to one of them and to none that is looked up later. */
  async function addressesOf(url: URL) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const found = isIP(host)
      ? [{ address: host, family: isIP(host) }]
      : await resolve(host, { all: true, verbatim: true }).catch(() => []);
    if (found.length === 0) return 'unknown-host';
    const standings = found.map(({ address }) => standingOf(address));
    if (standings.includes('forbidden')) return 'forbidden-address';
    if (url.protocol === 'http:' && !standings.every((standing) => standing === 'trusted'))
      return 'not-encrypted';
    return found;
  }

  async function open(text: string) {
    if (!URL.canParse(text)) return 'malformed';
    const url = new URL(text);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) return 'malformed';
    const addresses = await addressesOf(url);
    return typeof addresses === 'string' ? addresses : { url, addresses };
  }

  return {
    async check(text) {
      const found = await open(text);
      return typeof found === 'string' ? found : undefined;
    },
    async send({ url: text, headers, body }) {
      const found = await open(text);
      if (typeof found === 'string') return fault(found);
      const { url, addresses } = found;
      const lookup: LookupFunction = (_host, { all }, done) => {
        const [first] = addresses;
        if (all || !first) done(null, [...addresses]);
        else done(null, first.address, first.family);
      };
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const length = String(Buffer.byteLength(body));
        const settings = {
          headers: { ...headers, 'content-length': length },
          lookup,
          signal,
          agent: false as const,
        };
        return await exchange(url, settings, body, options.answerBytes ?? ANSWER_BYTES);
      } catch (error) {
        return fault(faultOf(error));
      }
    },
  };
}
