import './shared/zod-without-eval.js';
import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppProviders } from './app-providers.js';
import { startTranslations } from './i18n/i18n.js';
import { detectLanguage } from './i18n/languages.js';
import { createAppRouter } from './router.js';
import { createQueryClient } from './shared/query-client.js';
import { reloadWhenOutdated } from './shared/reload-when-outdated.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');

reloadWhenOutdated();
const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
const translations = await startTranslations(detectLanguage());

createRoot(root).render(
  <StrictMode>
    <AppProviders queryClient={queryClient} translations={translations}>
      <RouterProvider router={router} />
    </AppProviders>
  </StrictMode>,
);
