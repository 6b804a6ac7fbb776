import type { PublicKey, QueuedContent, QueuedEntry } from '@mien/contracts';
import { base64url, CompactEncrypt, CompactSign, exportJWK, importJWK } from 'jose';

const bytesOf = (value: object): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

/** A key pair whose private half no script can read, this one included. */
export const makeSigningKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<PublicKey> {
  const { x = '', y = '' } = await exportJWK(publicKey);
  return { kty: 'EC', crv: 'P-256', x, y };
}

/** Make content readable for the holder of the private key alone. */
export async function seal(sealingKey: PublicKey, content: QueuedContent): Promise<string> {
  return new CompactEncrypt(bytesOf(content))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(await importJWK(sealingKey, 'ECDH-ES'));
}

export const sign = ({ privateKey }: CryptoKeyPair, entry: QueuedEntry): Promise<string> =>
  new CompactSign(bytesOf(entry)).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);

export async function hashOf(signed: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(signed));
  return base64url.encode(new Uint8Array(digest));
}
