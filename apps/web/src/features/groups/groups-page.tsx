import { Table, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { NewGroup } from './new-group.js';

/** Classes and teams, and who looks after them. */
export function GroupsPage() {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const groups = useQuery(groupsQuery);
  const canWrite = usePermission('groups:write');
  return (
    <Page title={t('title')} description={t('description')} actions={canWrite && <NewGroup />}>
      {groups.isPending && <LoadingRows />}
      {groups.isError && <ErrorState error={groups.error} onRetry={() => groups.refetch()} />}
      {groups.data?.length === 0 && (
        <EmptyState icon={<IconUsersGroup />} title={t('empty.title')} advice={t('empty.advice')} />
      )}
      {groups.data && groups.data.length > 0 && (
        <Table verticalSpacing="sm" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('name')}</Table.Th>
              <Table.Th>{t('people')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('staff')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.data.map(({ id, name, people, staff }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <TextLink to="/groups/$groupId" params={{ groupId: id }} fw={600}>
                    <bdi>{name}</bdi>
                  </TextLink>
                </Table.Td>
                <Table.Td>{format.number(people)}</Table.Td>
                <Table.Td visibleFrom="sm">
                  {staff.length > 0 ? (
                    format.list(staff.map((member) => member.name))
                  ) : (
                    <Text size="sm" c="dimmed">
                      {t('nobody')}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Page>
  );
}
