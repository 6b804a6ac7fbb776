import { type PersonField, routes } from '@mien/contracts';
import { CustomValueError, checkCustomValues } from '../../people/index.js';
import { type Changes, changesOf, type KnownPerson } from '../domain/plan-row.js';
import type { FoundPerson } from './find-known.js';
import type { PersonLine } from './read-people.js';

/** What an import does about one line. */
export type LinePlan =
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'create'; readonly person: KnownPerson }
  | { readonly kind: 'keep'; readonly id: string; readonly person: KnownPerson; readonly changes: Changes };

const personSchema = routes.createPerson.body.partial();
const groupSchema = routes.createGroup.body;

/** Check a line by the rules of the API, and say what would become of the person. */
export function planLine(
  { input, isFolder }: PersonLine,
  found: FoundPerson | undefined,
  fields: readonly PersonField[],
): LinePlan {
  const { name, externalId, email, custom, groups } = input;
  if (isFolder && found) return { kind: 'keep', id: found.id, person: found, changes: {} };
  const checked = personSchema.safeParse({ name, externalId, email });
  if (!checked.success) return { kind: 'invalid', reason: String(checked.error.issues[0]?.path[0] ?? 'row') };
  if (!found && checked.data.name === undefined) return { kind: 'invalid', reason: 'name' };
  if (groups.some((group) => !groupSchema.safeParse({ name: group }).success)) {
    return { kind: 'invalid', reason: 'groups' };
  }
  try {
    const person: KnownPerson = {
      name: checked.data.name ?? found?.name ?? '',
      externalId: checked.data.externalId ?? found?.externalId ?? null,
      email: checked.data.email ?? found?.email ?? null,
      custom: checkCustomValues(fields, { ...found?.custom }, custom),
    };
    if (!found) return { kind: 'create', person };
    return { kind: 'keep', id: found.id, person, changes: changesOf(found, person) };
  } catch (error) {
    if (error instanceof CustomValueError) return { kind: 'invalid', reason: `custom.${error.field}` };
    throw error;
  }
}
