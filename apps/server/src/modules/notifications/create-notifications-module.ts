import type { FastifyInstance } from 'fastify';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { Outgoing } from '../../platform/outgoing/outgoing.js';
import type { Keyring } from '../../platform/security/keyring.js';
import { createPushKeys } from './adapters/push-keys.js';
import { createTwilioSms } from './adapters/twilio-sms.js';
import { createWebPush } from './adapters/web-push.js';
import { createDispatch, type Dispatch } from './application/dispatch.js';
import { forgetOld } from './application/forget-old.js';
import type { NotificationContext } from './application/ports.js';
import { remind } from './application/remind.js';
import { mountFormRoutes } from './http/form-routes.js';
import { createOwnHandlers, createSettingsHandlers } from './http/notification-handlers.js';
import { createContactHandlers, createTemplateHandlers } from './http/text-handlers.js';

export type NotificationDeps = Omit<NotificationContext, 'push' | 'sms'> & {
  readonly outgoing: Outgoing;
  readonly keyring: Pick<Keyring, 'authenticate'>;
  /** Send webhooks that are due. @returns how many there were */
  readonly sendWebhooks: () => Promise<number>;
};

export interface NotificationsModule {
  readonly handlers: RouteHandler[];
  readonly mountForms: (app: FastifyInstance) => Promise<void>;
  readonly dispatch: Dispatch;
  /** Chores: remind whom it is time to remind, and forget what is old. */
  readonly remind: () => Promise<void>;
  readonly forgetOld: () => Promise<void>;
}

/** Messages to people about what has happened. */
export function createNotificationsModule({ sendWebhooks, ...deps }: NotificationDeps): NotificationsModule {
  const { outgoing, database, keyring, settings } = deps;
  const keys = createPushKeys(database, keyring);
  const context: NotificationContext = {
    ...deps,
    sms: createTwilioSms({ outgoing }),
    push: createWebPush({ outgoing, keys, publicUrl: settings.http.publicUrl }),
  };
  return {
    handlers: [
      ...createOwnHandlers(context),
      ...createSettingsHandlers(context),
      ...createTemplateHandlers(context),
      ...createContactHandlers(context),
    ],
    mountForms: mountFormRoutes(context),
    dispatch: createDispatch(context, sendWebhooks),
    remind: () => remind(context),
    forgetOld: () => forgetOld(context),
  };
}
