import type { Route } from '@mien/contracts';
import { z } from 'zod';

/** The part of a JSON Schema that contracts use. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '01890000-0000-7000-8000-0000000000aa',
  'date-time': '2026-03-01T08:00:00Z',
  date: '2026-03-01',
  email: 'ada@example.test',
};
/** Letters that fit every pattern of the contracts; those with a pattern are short names. */
const NAME = 'mien';

function sampleText({ format, minLength = 0, enum: choices }: Schema): string {
  if (choices) return String(choices[0]);
  return FORMATS[format ?? ''] ?? NAME.padEnd(minLength, 'x');
}

/** A value that fits a schema, with every optional field there. */
function sample(schema: Schema, defs: Readonly<Record<string, Schema>>): unknown {
  if (schema.$ref) return sample(defs[schema.$ref.split('/').at(-1) ?? ''] ?? {}, defs);
  if (schema.const !== undefined) return schema.const;
  if (schema.anyOf?.[0]) return sample(schema.anyOf[0], defs);
  switch (schema.type) {
    case 'object': {
      const named = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, sample(part, defs)]);
      const free = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
      const isRecord = free !== undefined && Object.keys(free).length > 0;
      return Object.fromEntries(isRecord ? [...named, [NAME, sample(free, defs)]] : named);
    }
    case 'array':
      return schema.items ? [sample(schema.items, defs)] : [];
    case 'number':
    case 'integer':
      return schema.default ?? schema.minimum ?? schema.exclusiveMinimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return sampleText(schema);
    default:
      return null;
  }
}

function sampleOf(schema: z.ZodType | undefined): Readonly<Record<string, unknown>> {
  if (!schema) return {};
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return sample(json, json.$defs ?? {}) as Readonly<Record<string, unknown>>;
}

/** What a request is made of, before it is one. */
export interface Parts {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Parts that fit the schemas of a route. */
export const fittingParts = (route: Route): Parts => ({
  params: sampleOf(route.params),
  query: sampleOf(route.query),
  body: sampleOf(route.body),
});

/** Way to a value in parts: `body texts 0 title`. */
export type Place = readonly string[];

/** Where a text can be put in parts: each value that is a text or a number, and each key of a free record. */
export function textPlaces(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return at.length > 1 ? [at] : [];
  return Object.entries(value).flatMap(([key, part]) => textPlaces(part, [...at, key]));
}

/** A copy with another value at one place. */
export function withValue<T>(parts: T, [first, ...rest]: Place, value: unknown): T {
  if (first === undefined) return value as T;
  const copy = structuredClone(parts) as Record<string, unknown>;
  copy[first] = withValue(copy[first], rest, value);
  return copy as T;
}
