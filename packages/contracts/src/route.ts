import type { z } from 'zod';
import type { Permission } from './access/permissions.js';

/**
 * Who may call a route.
 *
 * `public`: anybody. `account`: whoever is signed in, member or not. Otherwise a permission in the caller's
 * organization; with `own`, the person named by the `personId` parameter may call it on themselves.
 */
export type Access =
  | 'public'
  | 'account'
  | { readonly permission: Permission; readonly own?: Extract<Permission, `self:${string}`> };

/** Which budget of calls a route draws on; the server decides the numbers. */
export type RateBudget = 'default' | 'sign-in' | 'recognition' | 'upload' | 'export';

/** What the body is: JSON, one picture as it is, pictures as multipart parts, or a file (CSV, ZIP). */
export type BodyKind = 'json' | 'picture' | 'pictures' | 'file';

/** One operation of the HTTP API, whole: the server, the OpenAPI document and the client are made from it. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Operation id, unique, verb and noun. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly budget?: RateBudget;
  readonly bodyKind?: BodyKind;
  /** Largest body, bytes, where it is less than its kind allows. */
  readonly bodyBytes?: number;
  /** Only with a factor shown a moment ago; see `POST /session/step-up`. API keys have none to show. */
  readonly stepUp?: true;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Absent: 204, or a stream of `streams` type. */
  readonly response?: Response;
  /** Media type of an answer that is not JSON. */
  readonly streams?: string;
  /** Success status when it is not 200 (or 204 without a response). */
  readonly status?: 201 | 202;
}

/** Keep the exact types of a route. */
export const defineRoute = <const R extends Route>(route: R): R => route;
