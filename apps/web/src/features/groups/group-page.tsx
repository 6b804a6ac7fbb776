import { Stack } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { usePermission } from '../../shared/use-permission.js';
import { GroupActions } from './group-actions.js';
import { GroupPeople } from './group-people.js';
import { GroupStaff } from './group-staff.js';

const route = getRouteApi('/organization/groups/$groupId');

/** Who belongs to a group and who looks after it. */
export function GroupPage() {
  const { t } = useTranslation('groups');
  const { groupId } = route.useParams();
  const groups = useQuery(groupsQuery);
  const group = groups.data?.find(({ id }) => id === groupId);
  const canWrite = usePermission('groups:write');
  const mayBadge = usePermission('badges:write');
  const seesMembers = usePermission('members:read');
  return (
    <Page
      title={group?.name ?? t('group')}
      back={<TextLink to="/groups">{t('title')}</TextLink>}
      actions={group && canWrite && <GroupActions group={group} />}
    >
      {groups.isPending && <LoadingRows />}
      {groups.isError && <ErrorState error={groups.error} onRetry={() => groups.refetch()} />}
      {groups.isSuccess && !group && (
        <EmptyState icon={<IconUsersGroup />} title={t('gone.title')} advice={t('gone.advice')} />
      )}
      {group && (
        <Stack gap="xl">
          <GroupStaff group={group} canChange={canWrite && seesMembers} />
          <GroupPeople groupId={group.id} />
          {mayBadge && (
            <TextLink to="/groups/$groupId/badges" params={{ groupId: group.id }}>
              {t('badges')}
            </TextLink>
          )}
        </Stack>
      )}
    </Page>
  );
}
