import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_SECONDS = 30;
/** Longest time that a code is under way. */
const WAY_MS = 5_000;

function bytesOf(base32: string): Buffer {
  const bits = [...base32.replaceAll('=', '')]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** An authenticator app (RFC 6238) set up by the address in the QR code. */
export function anAuthenticatorApp(totpUri: string) {
  const secret = bytesOf(new URL(totpUri).searchParams.get('secret') ?? '');
  return {
    /** @param steps half minutes from now; one before and one after are taken too. */
    code(steps = 0): string {
      const counter = Buffer.alloc(8);
      counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / STEP_SECONDS) + steps));
      const digest = createHmac('sha1', secret).update(counter).digest();
      const offset = (digest.at(-1) ?? 0) & 0xf;
      return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1e6).padStart(6, '0');
    },
    /** The code of half a minute ago, at a moment when it is taken for long enough to arrive. */
    async earlierCode(): Promise<string> {
      const leftMs = STEP_SECONDS * 1000 - (Date.now() % (STEP_SECONDS * 1000));
      if (leftMs < WAY_MS) await delay(leftMs);
      return this.code(-1);
    },
  };
}
