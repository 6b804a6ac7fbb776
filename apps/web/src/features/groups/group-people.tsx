import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { MoreButton } from '../../shared/more-button.js';
import { EnrollmentBadge } from '../../shared/people/enrollment-badge.js';
import { type ChosenPerson, PersonSelect } from '../../shared/people/person-select.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { useGroupMembership } from './use-group-membership.js';

/** The people of a group; added and removed one by one, removal can be undone. */
export function GroupPeople({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('groups');
  const canChange = usePermission('people:write');
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const membership = useGroupMembership(groupId);
  const { query, items } = usePages<Person>({
    queryKey: ['people', 'of-group', groupId],
    load: (cursor, signal) => call('listPeople', { query: { groupId, cursor, limit: 100 } }, signal),
  });
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('people')}
      </Title>
      {canChange && (
        <Group align="flex-end">
          <PersonSelect label={t('addPerson')} value={chosen} onChange={setChosen} />
          <Button
            disabled={!chosen}
            loading={membership.isPending}
            onClick={() => chosen && membership.add(chosen, () => setChosen(null))}
          >
            {t('addAct')}
          </Button>
        </Group>
      )}
      {query.isPending && <LoadingRows rows={4} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Text c="dimmed">{t('noPeople')}</Text>}
      {items.length > 0 && (
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('name')}</Table.Th>
              <Table.Th>{t('face')}</Table.Th>
              {canChange && <Table.Th>{t('actions')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <TextLink to="/people/$personId" params={{ personId: person.id }}>
                    <bdi>{person.name}</bdi>
                  </TextLink>
                </Table.Td>
                <Table.Td>
                  <EnrollmentBadge enrollment={person.enrollment} />
                </Table.Td>
                {canChange && (
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('takeOutNamed', { name: person.name })}
                      onClick={() => membership.takeOut(person)}
                    >
                      {t('takeOut')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <MoreButton query={query} />
    </Stack>
  );
}
