import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RouteNotFoundError, WebAppNotBuiltError } from './errors.js';

const PAGE = 'index.html';
/** Named by their content, so they never change. */
const IMMUTABLE = `${sep}assets${sep}`;
const FOREVER = 'public, max-age=31536000, immutable';
/** Addresses that programs ask; a mistyped one is an error, not a page. */
const NOT_PAGES = /^\/(api|engine|health|ready|metrics|assets|icons)(\/|\?|$)/;

/** The start page is for whoever asks, the service worker too; other pages only for browsers that go there. */
const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
  url === '/' || (!NOT_PAGES.test(url) && (headers.accept ?? '').includes('text/html'));

/**
 * Serve the built web application: its files as they are, and its page for every address of its own.
 *
 * @param folder what `vite build` wrote. When it holds no page, asking for one says so.
 */
export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, PAGE));
  if (isBuilt) {
    await app.register(staticFiles, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      globIgnore: ['**/*.br', '**/*.gz'],
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes(IMMUTABLE) ? FOREVER : 'no-cache');
      },
    });
  }
  const answer = (request: FastifyRequest, reply: FastifyReply) => {
    if (!wantsPage(request)) throw new RouteNotFoundError();
    if (!isBuilt) throw new WebAppNotBuiltError();
    return reply.sendFile(PAGE);
  };
  app.get('/', answer);
  app.get('/*', answer);
}
