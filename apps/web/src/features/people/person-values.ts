import type { Person, PersonField } from '@mien/contracts';

/** A person as a form holds them: everything is text until it is sent. */
export interface PersonValues {
  readonly name: string;
  readonly externalId: string;
  readonly email: string;
  readonly groupIds: string[];
  readonly custom: Record<string, string>;
}

/** Values to begin with, for a new person or for changing one. */
export const valuesOf = (person: Person | undefined, fields: readonly PersonField[]): PersonValues => ({
  name: person?.name ?? '',
  externalId: person?.externalId ?? '',
  email: person?.email ?? '',
  groupIds: person?.groups.map(({ id }) => id) ?? [],
  custom: Object.fromEntries(fields.map(({ key }) => [key, String(person?.custom[key] ?? '')])),
});

/** Custom values as the API takes them; an empty one is null. */
export function toCustom(
  values: Readonly<Record<string, string>>,
  fields: readonly PersonField[],
): Record<string, string | number | null> {
  return Object.fromEntries(
    fields.map(({ key, kind }) => {
      const text = (values[key] ?? '').trim();
      if (text === '') return [key, null];
      return [key, kind === 'number' ? Number(text) : text];
    }),
  );
}
