import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signatureHeaders, writeSecret } from './application/sign.js';

type Check = (headers: object, body: string, secret: string, now?: number) => boolean;

const AT = new Date('2026-03-02T10:15:00Z');
const SECRET = writeSecret(new Uint8Array(32).fill(1));
const OTHER = writeSecret(new Uint8Array(32).fill(2));
const BODY = '{"type":"ping"}';

/** The code that the documentation gives to receivers. */
async function documentedCheck(): Promise<Check> {
  const text = await readFile(join(import.meta.dirname, '../../../../../docs/webhooks.md'), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module.isFromMien;
}

describe('the check that the documentation gives', async () => {
  const isFromMien = await documentedCheck();
  const headers = signatureHeaders('a message', BODY, AT, [OTHER, SECRET]);

  it('knows our messages, by either secret while it is changed', () => {
    expect(isFromMien(headers, BODY, SECRET, AT.getTime())).toBe(true);
    expect(isFromMien(headers, BODY, OTHER, AT.getTime())).toBe(true);
  });

  it('refuses what was changed, is old, or has another secret', () => {
    expect(isFromMien(headers, `${BODY} `, SECRET, AT.getTime())).toBe(false);
    expect(isFromMien({ ...headers, 'webhook-id': 'another' }, BODY, SECRET, AT.getTime())).toBe(false);
    expect(isFromMien(headers, BODY, SECRET, AT.getTime() + 301_000)).toBe(false);
    expect(isFromMien(headers, BODY, writeSecret(new Uint8Array(32)), AT.getTime())).toBe(false);
    expect(isFromMien({}, BODY, SECRET, AT.getTime())).toBe(false);
  });
});
