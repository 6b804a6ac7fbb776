import { Badge, Checkbox, Stack, Text } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/links.js';
import { EnrollmentBadge } from '../../shared/people/enrollment-badge.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';

interface EnrollmentsTableProps {
  readonly people: readonly Person[];
  readonly selected: ReadonlySet<string>;
  /** Absent for who may change nothing. */
  readonly onToggle: ((id: string) => void) | undefined;
}

/** People with how their face is enrolled, one a row. */
export function EnrollmentsTable({ people, selected, onToggle }: EnrollmentsTableProps) {
  const { t } = useTranslation('enrollments');
  const format = useFormat();
  const columns: readonly Column<Person>[] = [
    ...(onToggle
      ? [
          {
            key: 'select',
            header: t('column.select'),
            cell: ({ id, name }: Person) => (
              <Checkbox
                aria-label={t('select', { name })}
                checked={selected.has(id)}
                onChange={() => onToggle(id)}
              />
            ),
          },
        ]
      : []),
    {
      key: 'name',
      header: t('column.name'),
      isMain: true,
      cell: (person) => (
        <Stack gap={0}>
          <TextLink to="/people/$personId/face" params={{ personId: person.id }} fw={600}>
            <bdi>{person.name}</bdi>
          </TextLink>
          <Text size="xs" c="dimmed">
            {person.groups.map(({ name }) => name).join(', ')}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'face',
      header: t('column.face'),
      cell: ({ enrollment }) => <EnrollmentBadge enrollment={enrollment} />,
    },
    {
      key: 'consent',
      header: t('column.consent'),
      cell: ({ consents }) => {
        const isGiven = consents.includes('recognition');
        return (
          <Badge variant="light" color={isGiven ? 'teal' : 'orange'}>
            {t(isGiven ? 'consent.given' : 'consent.missing')}
          </Badge>
        );
      },
    },
    { key: 'templates', header: t('column.templates'), cell: ({ templates }) => format.number(templates) },
    {
      key: 'since',
      header: t('column.enrolledAt'),
      cell: ({ enrolledAt }) => (enrolledAt ? format.date(enrolledAt) : '–'),
    },
  ];
  return <RecordTable caption={t('title')} items={people} keyOf={({ id }) => id} columns={columns} />;
}
