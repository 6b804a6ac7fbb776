import type { PersonField } from '@mien/contracts';
import { asc, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { person, personField } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { FieldDefinitionError, FieldKindChangedError } from '../domain/errors.js';
import type { PeopleContext } from './ports.js';

/** The custom fields of the organization, in the order they are shown. */
export async function personFieldsOf(tx: Transaction): Promise<PersonField[]> {
  const rows = await tx
    .select({ definition: personField.definition })
    .from(personField)
    .orderBy(asc(personField.position));
  return rows.map(({ definition }) => definition);
}

/**
 * Define the custom fields anew; values of removed ones are deleted.
 *
 * @throws {FieldDefinitionError} if two have the same key, or a choice has no choices.
 * @throws {FieldKindChangedError} if a field that exists would become another kind.
 */
export async function replacePersonFields(
  { database, audit }: PeopleContext,
  { principal, origin, fields }: ReplaceFields,
): Promise<PersonField[]> {
  checkDefinitions(fields);
  const { organizationId } = principal;
  return database.inOrganization(organizationId, async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`person-fields:${organizationId}`}, 0))`,
    );
    const earlier = await personFieldsOf(tx);
    const kept = new Map(fields.map((field) => [field.key, field]));
    const changed = earlier.find(({ key, kind }) => kept.has(key) && kept.get(key)?.kind !== kind);
    if (changed) throw new FieldKindChangedError(changed.key);
    const removed = earlier.filter(({ key }) => !kept.has(key)).map(({ key }) => key);
    if (removed.length > 0) await deleteValues(tx, removed);
    await tx.delete(personField);
    if (fields.length > 0) {
      await tx.insert(personField).values(
        fields.map((definition, position) => ({
          organizationId,
          key: definition.key,
          position,
          definition,
        })),
      );
    }
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'person-fields.replace',
      resource: `organization:${organizationId}`,
      metadata: { fields: [...kept.keys()], removed },
    });
    return personFieldsOf(tx);
  });
}

interface ReplaceFields {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly fields: readonly PersonField[];
}

function checkDefinitions(fields: readonly PersonField[]): void {
  const seen = new Set<string>();
  for (const { key, kind, choices } of fields) {
    if (seen.has(key)) throw new FieldDefinitionError(key, 'duplicate');
    if (kind === 'choice' && !choices?.length) throw new FieldDefinitionError(key, 'no-choices');
    seen.add(key);
  }
}

async function deleteValues(tx: Transaction, keys: readonly string[]): Promise<void> {
  const list = sql.param([...keys]);
  await tx
    .update(person)
    .set({ custom: sql`${person.custom} - ${list}::text[]` })
    .where(sql`${person.custom} ?| ${list}::text[]`);
}
