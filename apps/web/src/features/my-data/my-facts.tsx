import { Text, Title } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FactTable } from '../../shared/fact-table.js';
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
      <Title order={2} size="h4" mb="xs">
        {t('fact.title')}
      </Title>
      <FactTable facts={facts} />
      <Text size="sm" c="dimmed" mt="xs">
        {t('fact.wrong')}
      </Text>
    </section>
  );
}
