import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { NoMemberError } from '../domain/errors.js';

/** Who changes something, and from where. */
export interface Changing {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
}

/** The caller as somebody who is told things in an organization. @throws {NoMemberError} */
export function memberOf({ principal }: { readonly principal?: Principal }): Principal {
  if (principal?.kind !== 'account') throw new NoMemberError();
  return principal;
}
