import type { ShellCache } from './shell-cache.js';

/** Addresses the server answers itself. */
const OF_SERVER = /^\/(api|engine|health|ready|metrics)(\/|$)/;
const FILES = /^\/(assets|icons)\//;

async function pageOf(request: Request, cache: Pick<ShellCache, 'page'>): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await cache.page();
    if (page) return page;
    throw error;
  }
}

/**
 * The application without a network: its page when the server does not answer, its files from the cache.
 *
 * @returns undefined for everything else, which the browser then asks the server for as usual.
 */
export function answerFetch(
  request: Request,
  origin: string,
  cache: ShellCache,
): Promise<Response> | undefined {
  const { origin: asked, pathname } = new URL(request.url);
  if (request.method !== 'GET' || asked !== origin || OF_SERVER.test(pathname)) return undefined;
  if (request.mode === 'navigate') return pageOf(request, cache);
  return FILES.test(pathname) ? cache.file(request) : undefined;
}
