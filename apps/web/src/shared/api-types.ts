import type { RouteId, routes } from '@mien/contracts';
import type { z } from 'zod';

type RouteOf<Id extends RouteId> = (typeof routes)[Id];

/** Optional fields may be given as `undefined`, so a filter that is off needs no special case. */
type Loose<T> = { [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K] };

type Part<R, Name extends string> =
  R extends Record<Name, infer Schema extends z.ZodType>
    ? Record<never, never> extends z.input<Schema>
      ? { readonly [K in Name]?: Loose<z.input<Schema>> }
      : { readonly [K in Name]: Loose<z.input<Schema>> }
    : unknown;

type Upload<R> = R extends { bodyKind: 'picture' }
  ? { readonly picture: Blob }
  : R extends { bodyKind: 'pictures' }
    ? { readonly pictures: readonly Blob[] }
    : R extends { bodyKind: 'file' }
      ? { readonly file: Blob }
      : unknown;

/** What a call of a route needs: its parameters, its query, and its body or upload. */
export type CallInput<Id extends RouteId> = Part<RouteOf<Id>, 'params'> &
  Part<RouteOf<Id>, 'query'> &
  Part<RouteOf<Id>, 'body'> &
  Upload<RouteOf<Id>> & {
    /** Told the part of an upload that is sent, in [0, 1]. */
    readonly onProgress?: (sent: number) => void;
  };

/** What a route answers: its response, a file, or nothing. */
export type CallOutput<Id extends RouteId> =
  RouteOf<Id> extends { response: infer Schema extends z.ZodType }
    ? z.output<Schema>
    : RouteOf<Id> extends { streams: string }
      ? Blob
      : undefined;

/** Arguments after the route: the input can be left out where nothing in it is needed. */
export type CallArguments<Id extends RouteId> =
  Record<never, never> extends CallInput<Id>
    ? [input?: CallInput<Id>, signal?: AbortSignal]
    : [input: CallInput<Id>, signal?: AbortSignal];
