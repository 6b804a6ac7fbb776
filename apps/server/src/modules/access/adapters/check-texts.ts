import { line } from '@mien/contracts';
import { APIError } from 'better-auth/api';
import { z } from 'zod';
import type { HookContext } from './attempt-of.js';

const name = line(200);
/** Pictures of accounts are not kept; an address of one would be fetched by whoever looks at the list of members. */
const noImage = z.undefined().optional();
const ownPasskey = z.looseObject({ id: z.uuid() });

/** Texts that better-auth would take as they come. */
const BODIES: Readonly<Record<string, z.ZodType>> = {
  '/sign-up/email': z.looseObject({ name, image: noImage }),
  '/update-user': z.looseObject({ name: name.optional(), image: noImage }),
  '/passkey/verify-registration': z.looseObject({ name: name.optional() }),
  '/passkey/update-passkey': ownPasskey.extend({ name }),
  '/passkey/delete-passkey': ownPasskey,
};

/** Whether a text in this value holds a zero byte, which no database column takes. */
function holdsZero(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && next.includes('\u0000')) return true;
    if (typeof next === 'object' && next !== null) {
      for (const part of Object.values(next)) left.push(part);
    }
  }
  return false;
}

/**
 * Refuse texts that cannot be stored, and names that no page should show.
 *
 * @throws {APIError} 400 `INVALID_TEXT`
 */
export function checkTexts({ path, body, query, params }: HookContext): void {
  const isFit = BODIES[path ?? '']?.safeParse(body).success ?? true;
  if (isFit && !holdsZero([body, query, params])) return;
  throw new APIError('BAD_REQUEST', {
    code: 'INVALID_TEXT',
    message: 'Some text cannot be used; remove control characters and shorten names.',
  });
}
