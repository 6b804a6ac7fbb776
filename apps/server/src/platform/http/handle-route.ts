import type { Readable } from 'node:stream';
import type { Route, routes } from '@mien/contracts';
import type { z } from 'zod';
import type { Principal, RequestOrigin, SignedIn } from './request-context.js';

type AnyRoute = (typeof routes)[keyof typeof routes];
type Output<T> = T extends z.ZodType ? z.output<T> : undefined;

/** An uploaded picture or file, whole, with what the client called it. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName?: string;
}

/** An answer that is not JSON. */
export interface Download {
  readonly stream: Readable | Uint8Array;
  readonly mediaType: string;
  readonly fileName?: string;
}

type Caller<R extends AnyRoute> = R['access'] extends 'public'
  ? object
  : R['access'] extends 'account'
    ? { readonly signedIn: SignedIn; readonly principal?: Principal }
    : { readonly principal: Principal; readonly signedIn?: SignedIn };

type BodyOf<R extends AnyRoute> = R extends { bodyKind: 'picture' }
  ? { readonly picture: Upload }
  : R extends { bodyKind: 'pictures' }
    ? { readonly pictures: readonly Upload[] }
    : R extends { bodyKind: 'file' }
      ? { readonly file: { readonly stream: Readable; readonly mediaType: string } }
      : R extends { body: infer B }
        ? { readonly body: Output<B> }
        : object;

/** What a handler gets: parsed parameters, who asks, where from, and a signal that fires when they have gone. */
export type RouteInput<R extends AnyRoute> = {
  readonly params: R extends { params: infer P } ? Output<P> : undefined;
  readonly query: R extends { query: infer Q } ? Output<Q> : undefined;
  readonly origin: RequestOrigin;
  readonly signal: AbortSignal;
  /** Cookies and headers, for the access module only. */
  readonly headers: Headers;
  /** Add a `set-cookie` to the answer, for the access module only. */
  readonly setCookie: (cookie: string) => void;
} & Caller<R> &
  BodyOf<R>;

export type RouteOutput<R extends AnyRoute> = R extends { response: infer S extends z.ZodType }
  ? z.input<S>
  : R extends { streams: string }
    ? Download
    : undefined;

/** A route and what it does; modules export lists of these. */
export interface RouteHandler {
  readonly route: Route;
  // biome-ignore lint/suspicious/noExplicitAny: the pair is typed where it is made
  readonly run: (input: any) => Promise<unknown>;
}

/** Pair a route of the contract with its handler, typed by the contract. */
export const handleRoute = <const R extends AnyRoute>(
  route: R,
  run: (input: RouteInput<R>) => Promise<RouteOutput<R>>,
): RouteHandler => ({ route: route as unknown as Route, run });
