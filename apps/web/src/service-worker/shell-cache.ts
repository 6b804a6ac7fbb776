export interface Shell {
  /** Another one for every build. */
  readonly version: string;
  /** What the application starts with. */
  readonly start: readonly string[];
  /** Every file named by its content. */
  readonly all: readonly string[];
}

const PREFIX = 'mien-shell-';

/** The files of the application as they were last loaded; nothing of the API, so nothing about people. */
export function createShellCache(storage: CacheStorage, shell: Shell) {
  const open = () => storage.open(PREFIX + shell.version);

  return {
    /** Fetch what the application starts with. */
    fill: async () => (await open()).addAll([...shell.start]),
    /** Forget the files of other versions. */
    tidy: async () => {
      const names = await storage.keys();
      const old = names.filter((name) => name.startsWith(PREFIX) && name !== PREFIX + shell.version);
      await Promise.all(old.map((name) => storage.delete(name)));
    },
    /** Keep an answer for when there is no server; a full disk keeps nothing, and that is all. */
    keep: async (request: Request, answer: Response) =>
      (await open()).put(request, answer).catch(() => undefined),
    kept: async (request: Request) => (await open()).match(request, { ignoreVary: true }),
    page: async () => (await open()).match('/', { ignoreVary: true }),
    /** A file named by its content: from the cache, else from the server and into the cache. */
    file: async (request: Request) => {
      const cache = await open();
      const kept = await cache.match(request, { ignoreVary: true });
      if (kept) return kept;
      const fresh = await fetch(request);
      if (fresh.ok && shell.all.includes(new URL(request.url).pathname))
        await cache.put(request, fresh.clone());
      return fresh;
    },
  };
}

export type ShellCache = ReturnType<typeof createShellCache>;
