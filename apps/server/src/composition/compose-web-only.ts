import { createHmac, randomBytes } from 'node:crypto';
import { openModelRegistry } from '@mien/models';
import type { FastifyInstance } from 'fastify';
import { serveHealth } from '../modules/operations/index.js';
import { systemClock } from '../platform/clock.js';
import { createHealthMonitor } from '../platform/health/health-monitor.js';
import { useSecurityHeaders } from '../platform/http/security-headers.js';
import { logRequests } from '../platform/logging/log-requests.js';
import type { StartOptions } from './open-platform.js';
import { webFiles } from './web-files.js';

const KEY_BYTES = 32;
const HASH_CHARACTERS = 12;

/** A process that only serves the web application needs no database and knows no keys. */
export async function composeWebOnly({ settings }: StartOptions, isReady: () => boolean) {
  const key = randomBytes(KEY_BYTES);
  const hashOf = (id: string) =>
    createHmac('sha256', key).update(id).digest('base64url').slice(0, HASH_CHARACTERS);
  const registry = await openModelRegistry({ dataFolder: settings.dataFolder });
  const health = createHealthMonitor({}, systemClock);
  return {
    handlers: [],
    authenticate: async () => ({}),
    plugins: [
      (app: FastifyInstance) => logRequests(app, { hashOf }),
      (app: FastifyInstance) => serveHealth(app, { health, isReady }),
      (app: FastifyInstance) => useSecurityHeaders(app, settings),
      ...webFiles(registry),
    ],
    startWork: async () => undefined,
    setupLink: async () => undefined,
  };
}
