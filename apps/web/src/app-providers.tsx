import { DirectionProvider, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { type ReactNode, Suspense } from 'react';
import { I18nextProvider } from 'react-i18next';
import { DirectionFollowsLanguage } from './shared/direction.js';
import { cssVariables, theme } from './shared/theme.js';
import { WaitingPage } from './shared/waiting-page.js';

export interface AppProps {
  readonly queryClient: QueryClient;
  readonly translations: i18n;
  readonly children: ReactNode;
}

/** Tests see a dialog or a list as soon as it is opened. */
const environment = import.meta.env.MODE === 'test' ? 'test' : 'default';

/** Everything a page may rely on: look, language, direction, server state, dialogs and messages. */
export function AppProviders({ queryClient, translations, children }: AppProps) {
  return (
    <I18nextProvider i18n={translations}>
      <QueryClientProvider client={queryClient}>
        <DirectionProvider>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={cssVariables}
            defaultColorScheme="auto"
            env={environment}
          >
            <DirectionFollowsLanguage />
            <Notifications position="bottom-center" containerWidth={420} />
            <Suspense fallback={<WaitingPage />}>
              <ModalsProvider>{children}</ModalsProvider>
            </Suspense>
          </MantineProvider>
        </DirectionProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
