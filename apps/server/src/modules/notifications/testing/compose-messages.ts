import { type Clock, newId } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { createMailer } from '../../../platform/mail/create-mailer.js';
import { createOutgoing } from '../../../platform/outgoing/outgoing.js';
import { createAuditTrail } from '../../../platform/security/create-audit-trail.js';
import { createSealer } from '../../../platform/security/create-sealer.js';
import { createDataKeys } from '../../../platform/security/data-keys.js';
import { openKeyring } from '../../../platform/security/keyring.js';
import { Secret } from '../../../platform/settings/secret.js';
import { assertReach } from '../../people/index.js';
import { createWebhooksModule, queueWebhooks } from '../../webhooks/index.js';
import { createNotificationsModule, raiseAlert } from '../index.js';

const LOCAL_NETWORKS = ['127.0.0.0/8', '::1/128'];
export const PUBLIC_URL = 'https://mien.test';
export const SMS_TOKEN = 'the token of the installation';

/** Notifications and webhooks as the server wires them, with a mail server and a provider on this machine. */
export async function composeMessages(given: {
  readonly database: Database;
  readonly clock: Clock;
  readonly mailPort: number;
  readonly smsUrl: string;
  readonly onError: (error: unknown) => void;
}) {
  const { database, clock, onError } = given;
  const master = new Secret(Buffer.alloc(32, 7).toString('base64'));
  const keyring = await openKeyring(database, { kind: 'value', key: master });
  const shared = {
    database,
    clock,
    newId,
    keyring,
    audit: createAuditTrail({ keyring, clock }),
    sealer: createSealer(createDataKeys({ keyring, clock })),
    outgoing: createOutgoing({ networks: LOCAL_NETWORKS, timeoutMs: 2_000 }),
    onError,
  };
  const webhooks = createWebhooksModule({
    ...shared,
    random: () => 0,
    tellGivenUp: (tx, { organizationId, name }) =>
      raiseAlert(tx, { organizationId, kind: 'webhook-disabled', subject: name, at: clock.now() }),
  });
  const smtp = { host: '127.0.0.1', port: given.mailPort, secure: false };
  const mail = { from: 'Mien <mien@school.test>', smtp };
  const token = new Secret(SMS_TOKEN);
  const notifications = createNotificationsModule({
    ...shared,
    settings: {
      sms: { url: given.smsUrl, account: 'AC1', token, from: '+15005550006' },
      http: { publicUrl: PUBLIC_URL },
    },
    postman: createMailer({ settings: { mail, dataFolder: '/nowhere' }, clock, onError: () => undefined }),
    people: { assertReach },
    queueWebhooks,
    sendWebhooks: webhooks.send,
  });
  return { notifications, webhooks, handlers: [...notifications.handlers, ...webhooks.handlers] };
}
