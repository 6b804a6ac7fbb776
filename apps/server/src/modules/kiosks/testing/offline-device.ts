import { createHash } from 'node:crypto';
import type { KeptTimes, PublicKey, QueuedContent, QueueOutcome } from '@mien/contracts';
import { CompactEncrypt, CompactSign, exportJWK, generateKeyPair, importJWK } from 'jose';

const bytesOf = (value: object) => new TextEncoder().encode(JSON.stringify(value));

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}
type Ask = <Body>(method: string, path: string, body: object) => Promise<Answer<Body>>;

export interface QueueAnswer {
  readonly code?: string;
  readonly results: readonly { readonly sequence: number; readonly outcome: QueueOutcome }[];
}

/** How an entry differs from what an honest device would note. */
export interface Tampering {
  readonly sequence?: number;
  readonly previous?: string;
  readonly sealTo?: PublicKey;
}

/** What a kiosk's browser does without a connection; `clockMs` is what its clock shows. */
export async function offlineDevice(ask: Ask, clockMs: () => number) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '' } = await exportJWK(publicKey);
  const signingKey: PublicKey = { kty: 'EC', crv: 'P-256', x, y };
  const open = (kept?: KeptTimes) =>
    ask<{ keyId: string; sealingKey: PublicKey; lastSequence: number; now: string }>('PUT', '/kiosk/queue', {
      signingKey,
      ...(kept && { kept }),
    });
  const { body: queue } = await open();
  const offset = Date.parse(queue.now) - clockMs();
  let sequence = 0;
  let previous = '';

  return {
    queue,
    open,
    async note(content: QueuedContent, { sealTo, ...tampering }: Tampering = {}): Promise<string> {
      sequence += 1;
      const sealed = await new CompactEncrypt(bytesOf(content))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
        .encrypt(await importJWK(sealTo ?? queue.sealingKey, 'ECDH-ES'));
      const entry = {
        sequence,
        previous,
        takenAt: new Date(clockMs()).toISOString(),
        clockOffsetMs: offset,
        way: content.way,
        sealed,
        ...tampering,
      };
      sequence = entry.sequence;
      const signed = await new CompactSign(bytesOf(entry))
        .setProtectedHeader({ alg: 'ES256' })
        .sign(privateKey);
      previous = createHash('sha256').update(signed).digest('base64url');
      return signed;
    },
    send: (entries: readonly string[], keyId = queue.keyId) =>
      ask<QueueAnswer>('POST', '/kiosk/queue', {
        keyId,
        sentAt: new Date(clockMs()).toISOString(),
        entries,
      }),
  };
}
