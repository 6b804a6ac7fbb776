import type { LanguageTag, Role } from '@mien/contracts';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { AppProviders } from '../app-providers.js';
import { startTranslations } from '../i18n/i18n.js';
import { createAppRouter } from '../router.js';
import { createQueryClient } from '../shared/query-client.js';
import { aSession } from './a-session.js';
import { type FakeRoutes, fakeApi } from './fake-api.js';

configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

/** What jsdom lacks and the components ask for. */
function stubBrowser(): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  // else a request cannot carry a file
  Blob.prototype.stream = function stream(this: Blob) {
    return new ReadableStream({
      start: async (controller) => {
        controller.enqueue(new Uint8Array(await this.arrayBuffer()));
        controller.close();
      },
    });
  };
}

export interface RenderAppInput {
  /** Where the browser is, with its search parameters. */
  readonly path: string;
  readonly role?: Role;
  readonly language?: LanguageTag;
  readonly routes?: FakeRoutes;
}

/** The whole application at an address, in a browser that is not there, before a server that is faked. */
export async function renderApp({ path, role = 'owner', language = 'en', routes = {} }: RenderAppInput) {
  stubBrowser();
  const api = fakeApi({ getSignInState: { isSignedIn: true }, getSession: aSession(role), ...routes });
  const queryClient = createQueryClient();
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createAppRouter(queryClient, history);
  const translations = await startTranslations(language);
  // the parts of the page come first, so that no wait for an element is spent on loading them
  await router.load();
  const view = render(
    <AppProviders queryClient={queryClient} translations={translations}>
      <RouterProvider router={router} />
    </AppProviders>,
  );
  return { ...view, ...api, router, user: userEvent.setup() };
}
