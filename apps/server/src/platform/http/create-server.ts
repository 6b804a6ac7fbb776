import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { RouteHandler } from './handle-route.js';
import { type Authenticate, mountRoutes } from './mount-routes.js';
import { useOpenApi } from './open-api.js';
import { useProblemDetails } from './problem-details.js';
import { acceptUploads } from './uploads.js';

export interface ServerOptions {
  readonly logger: FastifyBaseLogger | false;
  /** Addresses of proxies whose `x-forwarded-for` is believed. */
  readonly trustProxy: readonly string[];
  /** Certificate and private key, PEM, to serve HTTPS. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  readonly limits: {
    readonly jsonBytes: number;
    readonly pictureBytes: number;
    readonly fileBytes: number;
    /** Longest time a request may take to arrive, ms. */
    readonly requestMs: number;
  };
  readonly handlers: readonly RouteHandler[];
  readonly authenticate: Authenticate;
  /** Security headers, rate limits, sign-in, health, the web application: registered before the API. */
  readonly plugins: readonly ((app: FastifyInstance) => Promise<void> | void)[];
}

const HEADERS_MS = 60_000;
const CHECK_MS = 5_000;

/**
 * How long Node waits. Its own limit of headers, when it is the longer one, would be taken for the whole request.
 */
const timeoutsOf = (requestMs: number) => ({
  headersTimeout: Math.min(HEADERS_MS, requestMs),
  connectionsCheckingInterval: Math.min(CHECK_MS, requestMs),
});

/** The HTTP server, ready to listen. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const timeouts = timeoutsOf(options.limits.requestMs);
  const base = {
    trustProxy: options.trustProxy.length > 0 && [...options.trustProxy],
    ...(options.tls ? { https: { ...options.tls, ...timeouts } } : { http: timeouts }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: options.limits.jsonBytes,
    requestTimeout: options.limits.requestMs,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle' as const,
    // what arrives while the server stops was sent before anybody could know
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  };
  const app = (
    options.logger
      ? Fastify({ ...base, loggerInstance: options.logger })
      : Fastify({ ...base, logger: false })
  ) as FastifyInstance;

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  useProblemDetails(app);
  acceptUploads(app, options.limits.pictureBytes);
  await app.register(multipart, { limits: { fileSize: options.limits.pictureBytes, fields: 10, parts: 20 } });
  for (const plugin of options.plugins) await plugin(app);
  await useOpenApi(
    app,
    options.handlers.map(({ route }) => route),
  );
  mountRoutes(app, options.handlers, options.authenticate);
  return app;
}
