import { contactRoutes } from './contact-routes.js';
import { messageTemplateRoutes } from './message-template-routes.js';
import { organizationNotificationRoutes } from './organization-notification-routes.js';
import { ownNotificationRoutes } from './own-notification-routes.js';

export const notificationRoutes = {
  ...ownNotificationRoutes,
  ...organizationNotificationRoutes,
  ...messageTemplateRoutes,
  ...contactRoutes,
} as const;
