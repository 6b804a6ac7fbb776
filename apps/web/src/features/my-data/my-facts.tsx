import { Table, Text, Title } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldValue } from '../../shared/people/field-value.js';
import { personFieldsQuery } from '../../shared/people/person-queries.js';
import { useFormat } from '../../shared/use-format.js';

/** The own entry, as the organization keeps it. */
export function MyFacts({ person }: { readonly person: Person }) {
  const { t } = useTranslation('my-data');
  const format = useFormat();
  const fields = useQuery(personFieldsQuery);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('fact.name'), person.name],
    [t('fact.externalId'), person.externalId],
    [t('fact.email'), person.email],
    [t('fact.groups'), format.list(person.groups.map(({ name }) => name))],
    ...(fields.data ?? []).map((field) => [field.label, fieldValue(field, person.custom, format)] as const),
    [t('fact.since'), format.date(person.createdAt)],
  ];
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {t('fact.title')}
      </Title>
      <Table variant="vertical" withTableBorder>
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
      <Text size="sm" c="dimmed" mt="xs">
        {t('fact.wrong')}
      </Text>
    </section>
  );
}
