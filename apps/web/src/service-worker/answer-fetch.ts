import type { ShellCache } from './shell-cache.js';

/** Addresses the server answers itself. */
const OF_SERVER = /^\/(api|health|ready|metrics)(\/|$)/;
/** The networks that look at the camera in the browser. */
const ENGINE = /^\/engine\//;
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

/** As the server has it; as it had it last when it does not answer, for devices that go on without it. */
async function engineOf(request: Request, cache: Pick<ShellCache, 'keep' | 'kept'>): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.keep(request, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.kept(request);
    if (kept) return kept;
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
  if (ENGINE.test(pathname)) return engineOf(request, cache);
  if (request.mode === 'navigate') return pageOf(request, cache);
  return FILES.test(pathname) ? cache.file(request) : undefined;
}
