import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';
const SECOND_MS = 1_000;

/** What receivers are given: the bytes of the key in base64, after a prefix that tells what it is. */
export const writeSecret = (key: Uint8Array): string => `${PREFIX}${Buffer.from(key).toString('base64')}`;

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

/**
 * Headers by which a receiver knows that a message is ours and was made just now.
 *
 * @param secrets every one that is valid; a receiver needs to know one of them.
 * @see https://www.standardwebhooks.com
 */
export function signatureHeaders(
  id: string,
  payload: string,
  at: Date,
  secrets: readonly string[],
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor(at.getTime() / SECOND_MS));
  const sign = (secret: string) =>
    `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${payload}`).digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(sign).join(' '),
  };
}
