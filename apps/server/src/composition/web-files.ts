import { fileURLToPath } from 'node:url';
import type { openModelRegistry } from '@mien/models';
import { cameraGuide } from '@mien/recognizer';
import type { FastifyInstance } from 'fastify';
import { serveEngineAssets } from '../platform/http/engine-assets.js';
import { serveWebApp } from '../platform/http/web-app.js';

const WEB_APP = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Server plugins of the role `web`: the web application, and the networks that its camera guide runs. */
export const webFiles = (registry: Awaited<ReturnType<typeof openModelRegistry>>) => [
  (app: FastifyInstance) => serveEngineAssets(app, { guide: () => cameraGuide(registry) }),
  (app: FastifyInstance) => serveWebApp(app, WEB_APP),
];
