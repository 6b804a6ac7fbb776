import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings/settings.js';

const YEAR_SECONDS = 31_536_000;
/** The camera, and the position for checking in, are ours alone; everything else a page could ask for is off. */
const PERMISSIONS_POLICY =
  'camera=(self), microphone=(), geolocation=(self), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=(), publickey-credentials-get=(self), publickey-credentials-create=(self)';

const directives = (isTls: boolean) => ({
  'default-src': ["'self'"],
  // the browser engine is WebAssembly
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'script-src-attr': ["'none'"],
  'worker-src': ["'self'"],
  // components set sizes and positions inline
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'media-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  ...(isTls ? { 'upgrade-insecure-requests': [] } : {}),
});

/** What browsers are told to refuse on our behalf, and which other sites may call the API. */
export async function useSecurityHeaders(
  app: FastifyInstance,
  { http }: { readonly http: Pick<Settings['http'], 'publicUrl' | 'hsts' | 'corsOrigins'> },
): Promise<void> {
  const isTls = http.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: directives(isTls) },
    strictTransportSecurity: isTls && http.hsts && { maxAge: YEAR_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: http.corsOrigins.length > 0 ? 'cross-origin' : 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY);
    // answers of the API are about people; no cache keeps them unless a route says otherwise
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'no-store');
    }
  });
  if (http.corsOrigins.length === 0) return;
  await app.register(cors, {
    origin: [...http.corsOrigins],
    credentials: true,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'x-csrf-token'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  });
}
