import { isIP } from 'node:net';
import { z } from 'zod';
import { Secret } from './secret.js';
import { SERVER_ROLES, type ServerRole } from './server-roles.js';

/** Shapes of settings. Each takes text, as an environment holds it, or the JSON value of the settings file. */

const asText = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

export const text = z.preprocess(asText, z.string('Expected text.').trim().min(1));

export const secretText = text.transform((value) => new Secret(value));

export const databaseUrl = text
  .refine((value) => /^postgres(ql)?:\/\/./.test(value) && URL.canParse(value), 'Expected postgres://…')
  .transform((value) => new Secret(value));

export const redisUrl = text
  .refine((value) => /^rediss?:\/\/./.test(value) && URL.canParse(value), 'Expected redis://… or rediss://…')
  .transform((value) => new Secret(value));

const NODE_SECRET_BYTES = 32;

export const nodeSecret = text
  .refine(
    (value) => Buffer.from(value, 'base64').byteLength >= NODE_SECRET_BYTES,
    'Expected at least 32 bytes in base64.',
  )
  .transform((value) => new Secret(value));

export const flag = z.preprocess(asText, z.stringbool({ error: 'Expected true or false.' }));

export const wholeNumber = (min: number, max: number) =>
  z.preprocess(
    asText,
    z
      .string('Expected a whole number.')
      .trim()
      .regex(/^\d+$/, 'Expected a whole number.')
      .transform(Number)
      .refine((value) => value >= min && value <= max, `Expected a number from ${min} to ${max}.`),
  );

/** Texts separated by commas, or a JSON list. */
export const textList = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== '')
      : value,
  z.array(z.string(), 'Expected values separated by commas.'),
);

const isServerRole = (value: string): value is ServerRole =>
  (SERVER_ROLES as readonly string[]).includes(value);

export const roleList = textList
  .refine(
    (values) => values.length > 0 && values.every(isServerRole),
    `Expected some of ${SERVER_ROLES.join(', ')}.`,
  )
  .transform((values) => values.filter(isServerRole));

const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;

export const originList = textList.refine(
  (values) => values.every(isOrigin),
  'Expected origins such as https://school.example, without a path.',
);

const isNetwork = (value: string): boolean => {
  const [address = '', bits = '', ...more] = value.split('/');
  const family = isIP(address);
  return (
    more.length === 0 && family !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
  );
};

export const networkList = textList.refine(
  (values) => values.every(isNetwork),
  'Expected networks such as 10.0.0.0/8.',
);

export const webAddress = text
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    'Expected an address such as https://faces.school.example.',
  )
  .transform((value) => value.replace(/\/+$/, ''));

/** JSON as text, or the JSON value itself. */
export const jsonOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'Expected JSON.' });
      return z.NEVER;
    }
  }, schema);
