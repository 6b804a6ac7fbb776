import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { deletePin, issueCode, issueGroupCodes, readBadge, setPin } from '../application/badges.js';
import {
  createKiosk,
  deleteKiosk,
  listKiosks,
  renewKioskCode,
  revokeKiosk,
  updateKiosk,
} from '../application/kiosks.js';
import { dismissEntries, listEntries } from '../application/offline/list-entries.js';
import type { KioskContext } from '../application/ports.js';

/** Kiosks, for administrators. */
export const createKioskHandlers = (context: KioskContext): RouteHandler[] => [
  handleRoute(routes.listKiosks, ({ principal }) => listKiosks(context, principal)),
  handleRoute(routes.createKiosk, (by) => createKiosk(context, by, by.body)),
  handleRoute(routes.updateKiosk, (by) => updateKiosk(context, by, by.params.id, by.body)),
  handleRoute(routes.renewKioskCode, (by) => renewKioskCode(context, by, by.params.id)),
  handleRoute(routes.revokeKiosk, (by) => revokeKiosk(context, by, by.params.id)),
  handleRoute(routes.deleteKiosk, async (by) => {
    await deleteKiosk(context, by, by.params.id);
    return undefined;
  }),
];

/** What kiosks noted without a connection, for administrators. */
export const createOfflineHandlers = (context: KioskContext): RouteHandler[] => [
  handleRoute(routes.listOfflineEntries, ({ principal, params, query }) =>
    listEntries(context, principal, params.id, query),
  ),
  handleRoute(routes.dismissOfflineEntries, async (by) => {
    await dismissEntries(context, by, by.params.id, by.body);
    return undefined;
  }),
];

/** QR codes and PINs of people. */
export const createBadgeHandlers = (context: KioskContext): RouteHandler[] => [
  handleRoute(routes.getBadge, ({ principal, params }) => readBadge(context, principal, params.personId)),
  handleRoute(routes.issueBadgeCode, (by) => issueCode(context, by, by.params.personId)),
  handleRoute(routes.setBadgePin, (by) => setPin(context, by, by.params.personId, by.body.pin)),
  handleRoute(routes.deleteBadgePin, (by) => deletePin(context, by, by.params.personId)),
  handleRoute(routes.issueGroupBadges, (by) => issueGroupCodes(context, by, by.params.id)),
];
