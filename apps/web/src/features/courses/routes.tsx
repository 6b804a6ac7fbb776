import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';
import { COURSE_TABS } from './course-tabs.js';

const text = z.string().max(200).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/courses',
  validateSearch: z.object({
    search: text,
    termId: text,
    groupId: text,
    membershipId: text,
    archived: z.enum(['true']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./courses-page.js'), 'CoursesPage'),
});

const files = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/courses/import',
  component: lazyRouteComponent(() => import('./import-page.js'), 'CourseImportPage'),
});

const one = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/courses/$courseId',
  validateSearch: z.object({ tab: z.enum(COURSE_TABS).optional().catch(undefined), week: day }),
  component: lazyRouteComponent(() => import('./course-page.js'), 'CoursePage'),
});

const terms = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/terms',
  component: lazyRouteComponent(() => import('./terms/terms-page.js'), 'TermsPage'),
});

const timetable = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/timetable',
  validateSearch: z.object({ week: day, membershipId: text, groupId: text, personId: text }),
  component: lazyRouteComponent(() => import('./timetable-page.js'), 'TimetablePage'),
});

export const coursesRoutes = [list, files, one, terms, timetable] as const;
