import type { Person, PersonField } from '@mien/contracts';
import type { Format } from '../create-format.js';

/** A custom value as people read it: dates in the language of the page, numbers as they were entered. */
export function fieldValue(
  { key, kind }: PersonField,
  custom: Person['custom'],
  format: Format,
): string | undefined {
  const value = custom[key]?.toString();
  return kind === 'date' && value ? format.fullDay(value) : value;
}
