import { Table } from '@mantine/core';
import type { Person, PersonField } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
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
  return (
    <Table variant="vertical" maw={640} withTableBorder>
      <Table.Tbody>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w="38%">{name}</Table.Th>
              <Table.Td>
                <bdi>{value}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}
