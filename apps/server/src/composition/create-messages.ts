import { createNotificationsModule, raiseAlert } from '../modules/notifications/index.js';
import { assertReach } from '../modules/people/index.js';
import { createWebhooksModule, queueWebhooks } from '../modules/webhooks/index.js';
import { newId } from '../platform/clock.js';
import { createMailer } from '../platform/mail/create-mailer.js';
import { createOutgoing } from '../platform/outgoing/outgoing.js';
import type { Platform, StartOptions } from './open-platform.js';

/** Messages to people, and webhooks to other systems. */
export function createMessages(platform: Platform, { settings, logger }: StartOptions) {
  const { clock } = platform;
  const shared = {
    ...platform,
    audit: platform.auditTrail,
    newId,
    outgoing: createOutgoing(settings.outgoing),
    onError: (error: unknown, what: string) =>
      logger.error({ err: error, what }, 'A message could not be sent.'),
  };
  const webhooks = createWebhooksModule({
    ...shared,
    random: Math.random,
    tellGivenUp: (tx, { organizationId, name }) =>
      raiseAlert(tx, { organizationId, kind: 'webhook-disabled', subject: name, at: clock.now() }),
  });
  const notifications = createNotificationsModule({
    ...shared,
    settings,
    postman: createMailer({ settings, clock, onError: (what, error) => shared.onError(error, what) }),
    people: { assertReach },
    queueWebhooks,
    sendWebhooks: webhooks.send,
  });
  return {
    handlers: [...notifications.handlers, ...webhooks.handlers],
    mountForms: notifications.mountForms,
    dispatch: notifications.dispatch,
    chores: [notifications.remind, notifications.forgetOld],
  };
}
