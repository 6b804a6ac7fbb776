import type { PersonField } from '@mien/contracts';
import { CustomValueError, type FieldProblem } from './errors.js';

export type CustomValue = string | number | null;
export type CustomValues = Record<string, CustomValue>;

const MAX_TEXT = 500;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

function problemOf({ kind, choices }: PersonField, value: string | number): FieldProblem | undefined {
  switch (kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'not-a-number';
    case 'date':
      return typeof value === 'string' && isDay(value) ? undefined : 'not-a-date';
    case 'choice':
      return typeof value === 'string' && choices?.includes(value) ? undefined : 'not-a-choice';
    case 'text':
      return typeof value === 'string' && value.length <= MAX_TEXT && !/[\p{Cc}\p{Cs}]/u.test(value)
        ? undefined
        : 'not-text';
  }
}

const tidy = (value: CustomValue): CustomValue => {
  if (typeof value !== 'string') return value;
  const text = value.trim().normalize('NFC');
  return text === '' ? null : text;
};

/**
 * The custom values of a person after a change.
 *
 * @param changed `null` or an empty text removes a value.
 * @throws {CustomValueError} for an unknown field, a value that does not fit its definition, or one that is missing.
 */
export function checkCustomValues(
  fields: readonly PersonField[],
  current: Readonly<CustomValues>,
  changed: Readonly<CustomValues>,
): CustomValues {
  const known = new Map(fields.map((field) => [field.key, field]));
  const values = new Map(Object.entries(current).filter(([key]) => known.has(key)));
  for (const [key, given] of Object.entries(changed)) {
    const field = known.get(key);
    if (!field) throw new CustomValueError(key, 'unknown');
    const value = tidy(given);
    if (value === null) {
      values.delete(key);
      continue;
    }
    const problem = problemOf(field, value);
    if (problem) throw new CustomValueError(key, problem);
    values.set(key, value);
  }
  const missing = fields.find(({ key, required }) => required && !values.has(key));
  if (missing) throw new CustomValueError(missing.key, 'required');
  return Object.fromEntries(values);
}
