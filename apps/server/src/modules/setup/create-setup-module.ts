import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../platform/http/handle-route.js';
import { completeSetup, type SetupDeps } from './application/complete-setup.js';
import { readSetup, renewSetupToken } from './application/setup-state.js';

export interface SetupModule {
  readonly handlers: RouteHandler[];
  /** The one-time link to the server at `address`, new at each start; nothing once set-up is done. */
  renewLink(address: string): Promise<string | undefined>;
}

/** The first administrator and the first organization, by the link that the server prints. */
export function createSetupModule(deps: SetupDeps): SetupModule {
  const { system } = deps.database;
  return {
    handlers: [
      handleRoute(routes.getSetupState, async () => ({
        done: (await readSetup(system))?.doneAt !== undefined,
      })),
      handleRoute(routes.completeSetup, ({ body }) => completeSetup(deps, body)),
    ],
    async renewLink(address) {
      const token = await renewSetupToken(system, address);
      // a fragment is not sent to any server, so the token is in no log of a proxy
      return token && `${address}/setup#token=${token}`;
    },
  };
}
