import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { listDeliveries, retryDelivery } from '../application/delivery-log.js';
import { countNotifications, listNotifications, readNotifications } from '../application/inbox.js';
import { memberOf } from '../application/member.js';
import { readSettings, updateSettings } from '../application/organization-settings.js';
import { addDevice } from '../application/own-devices.js';
import { deletePhone, setPhone, verifyPhone } from '../application/own-phone.js';
import { readOwnSettings, removeDevice, updateOwnSettings } from '../application/own-settings.js';
import type { NotificationContext } from '../application/ports.js';
import { sendTest } from '../application/send-test.js';
import { stopMessages } from '../application/stop-messages.js';

/** What everybody does with messages to themselves. */
export const createOwnHandlers = (context: NotificationContext): RouteHandler[] => [
  handleRoute(routes.listNotifications, async (by) => listNotifications(context, memberOf(by), by.query)),
  handleRoute(routes.countNotifications, async (by) => countNotifications(context, memberOf(by))),
  handleRoute(routes.readNotifications, async (by) => readNotifications(context, memberOf(by), by.body)),
  handleRoute(routes.getOwnNotificationSettings, async (by) => readOwnSettings(context, memberOf(by))),
  handleRoute(routes.updateOwnNotificationSettings, async (by) =>
    updateOwnSettings(context, memberOf(by), by.body),
  ),
  handleRoute(routes.setNotificationPhone, async (by) => setPhone(context, memberOf(by), by.body.phone)),
  handleRoute(routes.verifyNotificationPhone, async (by) => verifyPhone(context, memberOf(by), by.body.code)),
  handleRoute(routes.deleteNotificationPhone, async (by) => deletePhone(context, memberOf(by))),
  handleRoute(routes.addPushDevice, async (by) => addDevice(context, memberOf(by), by.body)),
  handleRoute(routes.removePushDevice, async (by) => {
    await removeDevice(context, memberOf(by), by.params.id);
    return undefined;
  }),
  handleRoute(routes.stopMessages, ({ body }) => stopMessages(context, body.token)),
];

/** What administrators set, and what became of it. */
export const createSettingsHandlers = (context: NotificationContext): RouteHandler[] => [
  handleRoute(routes.getNotificationSettings, ({ principal }) => readSettings(context, principal)),
  handleRoute(routes.updateNotificationSettings, (by) => updateSettings(context, by, by.body)),
  handleRoute(routes.testNotification, (by) => sendTest(context, by, by.body.channel)),
  handleRoute(routes.listNotificationDeliveries, ({ principal, query }) =>
    listDeliveries(context, principal, query),
  ),
  handleRoute(routes.retryNotificationDelivery, (by) => retryDelivery(context, by, by.params.id)),
];
