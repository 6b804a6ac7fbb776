import { createECDH } from 'node:crypto';
import type { PublicKey } from '@mien/contracts';
import type { KioskContext } from '../ports.js';

/**
 * The key pair to which a queue's contents are sealed.
 *
 * It is derived from the installation's key, so it is stored nowhere and outlives every rotation.
 */
export function queueKeysOf({ keyring }: Pick<KioskContext, 'keyring'>, queueId: string) {
  const secret = keyring.authenticate('kiosk-queue', queueId);
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(secret);
  const point = pair.getPublicKey();
  const publicKey: PublicKey = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  return { publicKey, privateKey: { ...publicKey, d: secret.toString('base64url') } };
}
