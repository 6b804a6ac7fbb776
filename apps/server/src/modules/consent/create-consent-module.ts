import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { ConsentContext } from './application/ports.js';
import { createConsentHandlers } from './http/consent-handlers.js';

export interface ConsentModule {
  readonly handlers: RouteHandler[];
}

/** Texts people agree to, and what each has agreed to and withdrawn. */
export const createConsentModule = (context: ConsentContext): ConsentModule => ({
  handlers: createConsentHandlers(context),
});
