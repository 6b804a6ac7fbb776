import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';
import { SETTINGS_TABS } from './settings-tabs.js';

const settings = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/settings',
  validateSearch: z.object({ tab: z.enum(SETTINGS_TABS).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./settings-page.js'), 'SettingsPage'),
});

const consentTexts = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/consent-texts',
  component: lazyRouteComponent(() => import('./consent-texts/consent-texts-page.js'), 'ConsentTextsPage'),
});

export const settingsRoutes = [settings, consentTexts] as const;
