import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { accountRoutes, publicAccountRoutes } from './features/account/routes.js';
import { alertsRoutes } from './features/alerts/routes.js';
import { analyticsRoutes } from './features/analytics/routes.js';
import { apiKeysRoutes } from './features/api-keys/routes.js';
import { attendanceRoutes } from './features/attendance/routes.js';
import { myAttendanceRoutes, personAttendanceRoutes } from './features/attendance-record/routes.js';
import { attendanceRequestRoutes } from './features/attendance-requests/routes.js';
import { auditRoutes } from './features/audit/routes.js';
import { groupBadgeRoutes, myBadgeRoutes, personBadgeRoutes } from './features/badges/routes.js';
import { camerasRoutes } from './features/cameras/routes.js';
import { myConsentRoutes, personConsentRoutes } from './features/consent/routes.js';
import { personContactRoutes } from './features/contacts/routes.js';
import { coursesRoutes } from './features/courses/routes.js';
import { dashboardRoutes } from './features/dashboard/routes.js';
import { myFaceRoutes, personFaceRoutes } from './features/enrollment/routes.js';
import { enrollmentsRoutes } from './features/enrollments/routes.js';
import { groupPhotoRoutes } from './features/group-photo/routes.js';
import { groupsRoutes } from './features/groups/routes.js';
import { healthRoutes } from './features/health/routes.js';
import { identifyRoutes } from './features/identify/routes.js';
import { importsRoutes } from './features/imports/routes.js';
import { jobsRoutes } from './features/jobs/routes.js';
import { kioskRoutes } from './features/kiosk/routes.js';
import { kiosksRoutes } from './features/kiosks/routes.js';
import { liveRoutes } from './features/live/routes.js';
import { membersRoutes } from './features/members/routes.js';
import { messagesRoutes } from './features/messages/routes.js';
import { modelsRoutes } from './features/models/routes.js';
import { MyDataLayout } from './features/my-data/my-data-layout.js';
import { myDataRoutes } from './features/my-data/routes.js';
import { notificationsRoutes, publicNotificationsRoutes } from './features/notifications/routes.js';
import { PersonLayout } from './features/people/person-layout.js';
import { peopleRoutes, personDetailRoutes } from './features/people/routes.js';
import { privacyAdminRoutes } from './features/privacy-admin/routes.js';
import { recognitionLogRoutes } from './features/recognition-log/routes.js';
import { reportsRoutes } from './features/reports/routes.js';
import { settingsRoutes } from './features/settings/routes.js';
import { setupRoutes } from './features/setup/routes.js';
import { AppFrame } from './features/shell/app-frame.js';
import { AccountLayout, PublicLayout } from './features/shell/layouts.js';
import { NotFoundPage } from './features/shell/not-found-page.js';
import { RouteError } from './features/shell/route-error.js';
import { shellRoutes } from './features/shell/routes.js';
import { Shell } from './features/shell/shell.js';
import { sightingsRoutes } from './features/sightings/routes.js';
import { verifyRoutes } from './features/verify/routes.js';
import { webhooksRoutes } from './features/webhooks/routes.js';
import { accountRoute, organizationRoute, publicRoute, rootRoute } from './shared/parent-routes.js';
import { myDataRoute, personRoute } from './shared/person-routes.js';
import { WaitingPage } from './shared/waiting-page.js';

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...setupRoutes, ...publicAccountRoutes, ...publicNotificationsRoutes]),
  accountRoute.addChildren([...accountRoutes]),
  ...kioskRoutes,
  organizationRoute.addChildren([
    ...shellRoutes,
    ...alertsRoutes,
    ...apiKeysRoutes,
    ...analyticsRoutes,
    ...attendanceRequestRoutes,
    ...attendanceRoutes,
    ...auditRoutes,
    ...camerasRoutes,
    ...coursesRoutes,
    ...dashboardRoutes,
    ...enrollmentsRoutes,
    ...groupPhotoRoutes,
    ...groupsRoutes,
    ...groupBadgeRoutes,
    ...healthRoutes,
    ...identifyRoutes,
    ...importsRoutes,
    ...jobsRoutes,
    ...kiosksRoutes,
    ...liveRoutes,
    ...membersRoutes,
    ...messagesRoutes,
    ...modelsRoutes,
    ...myAttendanceRoutes,
    myDataRoute.addChildren([...myDataRoutes, ...myConsentRoutes, ...myFaceRoutes, ...myBadgeRoutes]),
    ...notificationsRoutes,
    ...peopleRoutes,
    personRoute.addChildren([
      ...personDetailRoutes,
      ...personConsentRoutes,
      ...personFaceRoutes,
      ...personBadgeRoutes,
      ...personContactRoutes,
      ...personAttendanceRoutes,
    ]),
    ...privacyAdminRoutes,
    ...recognitionLogRoutes,
    ...reportsRoutes,
    ...settingsRoutes,
    ...sightingsRoutes,
    ...verifyRoutes,
    ...webhooksRoutes,
  ]),
]);

rootRoute.update({ component: AppFrame, errorComponent: RouteError, notFoundComponent: NotFoundPage });
publicRoute.update({ component: PublicLayout });
accountRoute.update({ component: AccountLayout });
organizationRoute.update({ component: Shell });
personRoute.update({ component: PersonLayout });
myDataRoute.update({ component: MyDataLayout });

/** Every page of the application, behind the guards of its parent. */
export const createAppRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: WaitingPage,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
