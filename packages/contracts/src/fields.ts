import { z } from 'zod';

/** Field shapes that several areas share. */
export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
/** A proportion in [0, 1]; percent exists only on a screen. */
export const rate = z.number().min(0).max(1);
export const languageTag = z.enum(['en', 'de', 'fr', 'es', 'ar']);
export type LanguageTag = z.infer<typeof languageTag>;

/** Without marks that turn the direction of what follows, even beyond the field. */
const clean = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFC');

/** One line of text a person typed: trimmed, composed (NFC), without control characters. */
export const line = (max: number) =>
  z
    .string()
    .overwrite(clean)
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Remove control characters.');

/** Text of several lines, like `line` otherwise. */
export const paragraphs = (max: number) =>
  z
    .string()
    .overwrite((text) => clean(text).replaceAll('\r\n', '\n'))
    .trim()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]*$/u, 'Remove control characters.');

/** Text to look for: anything that the database can hold. */
export const searchText = (max: number) =>
  z
    .string()
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing it is the point
    .regex(/^[^\u0000\p{Cs}]*$/u, 'Remove control characters.');

export const timeZone = z
  .string()
  .max(64)
  .refine((zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  }, 'Use an IANA time zone such as Europe/Berlin.');

/** Ask for the next page with the cursor of the last. */
export const pageQuery = z.object({
  cursor: z.string().max(2048).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    /** Absent on the last page. */
    nextCursor: z.string().optional(),
    /** How many there are in all, when it is cheap to know. */
    total: z.int().optional(),
  });

export const idParams = z.object({ id });
export const personParams = z.object({ personId: id });
