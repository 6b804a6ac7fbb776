import { Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/links.js';
import { EnrollmentBadge } from '../../shared/people/enrollment-badge.js';
import { InactiveBadge } from '../../shared/people/inactive-badge.js';

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly total: number | undefined;
  readonly isSelectable: boolean;
  readonly selected: readonly string[];
  onSelect(ids: readonly string[]): void;
}

export function PeopleTable({ people, total, isSelectable, selected, onSelect }: PeopleTableProps) {
  const { t } = useTranslation('people');
  const isAll = selected.length === people.length;
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t(total === undefined ? 'shown' : 'shownOf', { count: people.length, total })}
      </Text>
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {isSelectable && (
              <Table.Th w={40}>
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={isAll}
                  indeterminate={selected.length > 0 && !isAll}
                  onChange={() => onSelect(isAll ? [] : people.map(({ id }) => id))}
                />
              </Table.Th>
            )}
            <Table.Th>{t('column.name')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('column.externalId')}</Table.Th>
            <Table.Th visibleFrom="md">{t('column.groups')}</Table.Th>
            <Table.Th>{t('column.face')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isSelectable={isSelectable}
              isSelected={selected.includes(person.id)}
              onToggle={() =>
                onSelect(
                  selected.includes(person.id)
                    ? selected.filter((id) => id !== person.id)
                    : [...selected, person.id],
                )
              }
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

interface PersonRowProps {
  readonly person: Person;
  readonly isSelectable: boolean;
  readonly isSelected: boolean;
  onToggle(): void;
}

function PersonRow({ person, isSelectable, isSelected, onToggle }: PersonRowProps) {
  const { t } = useTranslation('people');
  return (
    <Table.Tr>
      {isSelectable && (
        <Table.Td>
          <Checkbox
            aria-label={t('select', { name: person.name })}
            checked={isSelected}
            onChange={onToggle}
          />
        </Table.Td>
      )}
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Stack gap={0}>
          <Group gap="xs">
            <TextLink to="/people/$personId" params={{ personId: person.id }} fw={600}>
              <bdi>{person.name}</bdi>
            </TextLink>
            <InactiveBadge status={person.status} />
          </Group>
          {person.email && (
            <Text size="xs" c="dimmed" dir="ltr" ta="start">
              {person.email}
            </Text>
          )}
        </Stack>
      </Table.Td>
      <Table.Td visibleFrom="sm">{person.externalId}</Table.Td>
      <Table.Td visibleFrom="md">{person.groups.map(({ name }) => name).join(', ')}</Table.Td>
      <Table.Td>
        <EnrollmentBadge enrollment={person.enrollment} />
      </Table.Td>
    </Table.Tr>
  );
}
