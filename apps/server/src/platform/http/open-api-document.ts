import { type Route, routes } from '@mien/contracts';
import { createServer } from './create-server.js';
import type { RouteHandler } from './handle-route.js';

const neverRuns = async (): Promise<never> => {
  throw new RangeError('This server only describes itself.');
};

/** The OpenAPI document of every route in the contract. It takes no database: nothing runs, it is only described. */
export async function createOpenApiDocument(): Promise<object> {
  const handlers: RouteHandler[] = Object.values(routes).map((route) => ({
    route: route as unknown as Route,
    run: neverRuns,
  }));
  const app = await createServer({
    logger: false,
    trustProxy: [],
    limits: { jsonBytes: 1, pictureBytes: 1, fileBytes: 1, requestMs: 0 },
    handlers,
    authenticate: async () => ({}),
    plugins: [],
  });
  try {
    await app.ready();
    return app.swagger();
  } finally {
    await app.close();
  }
}
