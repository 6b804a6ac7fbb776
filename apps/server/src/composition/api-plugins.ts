import type { FastifyInstance } from 'fastify';
import { useCsrf } from '../platform/http/csrf.js';
import type { Authenticate } from '../platform/http/mount-routes.js';
import { useStepUp } from '../platform/http/step-up.js';
import { mountSockets, type SocketRoute } from '../platform/http/web-sockets.js';
import type { createAccountModules } from './create-account-modules.js';
import type { Platform, StartOptions } from './open-platform.js';

interface ApiParts extends Pick<Awaited<ReturnType<typeof createAccountModules>>, 'access'> {
  readonly authenticate: Authenticate;
  readonly sockets: readonly SocketRoute[];
  readonly mountForms: (app: FastifyInstance) => void | Promise<void>;
}

/** What comes before the API: tokens of changes, factors, signing in, sockets. */
export const apiPlugins = (
  { clock, metrics }: Pick<Platform, 'clock' | 'metrics'>,
  { settings: { http } }: Pick<StartOptions, 'settings'>,
  { access, authenticate, sockets, mountForms }: ApiParts,
) => [
  (app: FastifyInstance) => useCsrf(app, access.csrfTokenOf),
  (app: FastifyInstance) => useStepUp(app, { clock, factorsOf: access.factorsOf }),
  access.mountAuth,
  mountForms,
  (app: FastifyInstance) => mountSockets(app, sockets, { authenticate, http, metrics }),
];
