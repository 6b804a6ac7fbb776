import { REJECT_REASONS, restoreEmbedding } from '@mien/biometrics';
import { z } from 'zod';

/**
 * An object of the recognizer port. Every field has to be named, so that one that is added to the port cannot be lost
 * between a node and its callers.
 */
export function objectOf<T extends object>(
  shape: {
    readonly [Key in keyof T]-?: z.ZodType<T[Key] | undefined>;
  },
): z.ZodType<T> {
  return z.object(shape) as unknown as z.ZodType<T>;
}

export const text = z.string().max(4096);
export const number = z
  .number()
  .or(z.nan())
  .or(z.literal([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]));
export const count = z.int().min(0);
export const bytes = z.instanceof(Uint8Array);
export const embedding = z
  .instanceof(Float32Array)
  .refine(({ length }) => length > 0 && length <= 4096)
  .transform((values) => restoreEmbedding(values));
export const rejectReason = z.enum(REJECT_REASONS);
export const scoreForm = z.enum(['raw', 'normalized']);
export const decision = z.enum(['match', 'ambiguous', 'unknown']);
