import { NOTIFICATION_CHANNELS, type NotificationChannel } from '@mien/contracts';
import { z } from 'zod';
import { isSameSecret } from '../../../platform/security/random-token.js';
import type { DeliveryRow, NotificationContext } from './ports.js';

/** Whom a link in a message stops which messages for. */
export interface Stop {
  readonly organizationId: string;
  readonly recipient: string;
  readonly channel: NotificationChannel;
}

const parts = z.tuple([
  z.uuid(),
  z.string().regex(/^(account|contact):[0-9a-f-]{36}$/),
  z.enum(NOTIFICATION_CHANNELS),
]);

type Signing = Pick<NotificationContext, 'keyring'>;

const macOf = ({ keyring }: Signing, text: string): string =>
  keyring.authenticate('mien message stop', text).toString('base64url').slice(0, 32);

/** Shows that whoever has it got the message; it does nothing else and is valid as long as the recipient is. */
export function stopTokenOf(
  signing: Signing,
  { organizationId, recipient, channel }: Pick<DeliveryRow, keyof Stop>,
): string {
  const text = Buffer.from(JSON.stringify([organizationId, recipient, channel])).toString('base64url');
  return `${text}.${macOf(signing, text)}`;
}

/** @returns nothing for a token that was not made here. */
export function readStopToken(signing: Signing, token: string): Stop | undefined {
  const [text = '', mac = ''] = token.split('.');
  if (!isSameSecret(mac, macOf(signing, text))) return undefined;
  const [organizationId, recipient, channel] = parts.parse(
    JSON.parse(Buffer.from(text, 'base64url').toString()),
  );
  return { organizationId, recipient, channel };
}
