import { createHash } from 'node:crypto';
import webPush from 'web-push';
import type { Outgoing } from '../../../platform/outgoing/outgoing.js';
import type { PushSender } from '../application/ports.js';
import type { PushKeys } from './push-keys.js';

/** How long a push service keeps a message for a browser that is away. */
const KEEP_SECONDS = 86_400;
const GONE = new Set([404, 410]);
const TOO_LARGE = 413;
const OK = 200;
const MULTIPLE_CHOICES = 300;
const TOO_MANY = 429;
const SERVER_FAILS = 500;
const TOPIC_LENGTH = 32;

/** Who push services may turn to (RFC 8292). */
const contactOf = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? publicUrl : 'mailto:mien@localhost.localdomain';

/** A message that is sent again replaces itself as long as it waits (RFC 8030, 5.4). */
const topicOf = (id: string): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, TOPIC_LENGTH);

/** Messages to browsers by the Push API, encrypted so that only the browser reads them. */
export const createWebPush = (deps: {
  readonly outgoing: Outgoing;
  readonly keys: () => Promise<PushKeys>;
  readonly publicUrl: string;
}): PushSender => ({
  publicKey: async () => (await deps.keys()).publicKey,
  async send({ endpoint, p256dh, auth }, { id, isUrgent, payload }) {
    const { publicKey, privateKey } = await deps.keys();
    const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails: { subject: contactOf(deps.publicUrl), publicKey, privateKey },
      TTL: KEEP_SECONDS,
      urgency: isUrgent ? 'high' : 'normal',
      topic: topicOf(id),
      contentEncoding: 'aes128gcm',
    });
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const answer = await deps.outgoing.send({ url: endpoint, headers, body: request.body ?? '' });
    if (answer.kind === 'fault') {
      return { kind: 'failed', isFinal: answer.fault === 'forbidden-address', code: answer.fault };
    }
    const { status } = answer;
    if (status >= OK && status < MULTIPLE_CHOICES) return { kind: 'sent' };
    if (GONE.has(status)) return { kind: 'gone' };
    const mayPass = status === TOO_MANY || status >= SERVER_FAILS;
    return { kind: 'failed', isFinal: !mayPass || status === TOO_LARGE, code: `http-${status}` };
  },
});
