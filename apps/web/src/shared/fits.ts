import type { ZodType } from 'zod';

/** A rule of a form: the sentence when a value does not fit the schema of its field, else null. */
export const fits =
  (schema: ZodType, sentence: string) =>
  (value: unknown): string | null =>
    schema.safeParse(value).success ? null : sentence;
