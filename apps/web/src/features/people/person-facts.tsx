import type { Person, PersonField } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { FactTable } from '../../shared/fact-table.js';
import { fieldValue } from '../../shared/people/field-value.js';
import { useFormat } from '../../shared/use-format.js';

interface PersonFactsProps {
  readonly person: Person;
  readonly fields: readonly PersonField[];
}

/** What is known of a person; empty fields are left out. */
export function PersonFacts({ person, fields }: PersonFactsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('form.name'), person.name],
    [t('form.externalId'), person.externalId],
    [t('form.email'), person.email],
    [t('form.groups'), format.list(person.groups.map(({ name }) => name))],
    ...fields.map((field) => [field.label, fieldValue(field, person.custom, format)] as const),
    [t('addedAt'), format.date(person.createdAt)],
    [t('changedAt'), format.dateTime(person.updatedAt)],
  ];
  return <FactTable facts={facts} maw={640} />;
}
