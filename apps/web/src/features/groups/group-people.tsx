import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { GROUP_TIMES, type GroupPerson } from '@mien/contracts';
import { IconUsers } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { localDay } from '../../shared/local-day.js';
import { PagedList } from '../../shared/paged-list.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { useSession } from '../../shared/use-session.js';
import { AddMember } from './add-member.js';
import { GroupMembers } from './group-members.js';
import { MembershipDialog } from './membership-dialog.js';
import { useGroupMembership } from './use-group-membership.js';

const route = getRouteApi('/organization/groups/$groupId');

/** The people of a group and the days on which they belong to it: now, in the past, or from a day to come. */
export function GroupPeople({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('groups');
  const { people: when = 'now' } = route.useSearch();
  const navigate = route.useNavigate();
  const zone = useSession()?.membership?.timeZone ?? 'UTC';
  const today = localDay(new Date(), zone);
  const canChange = usePermission('groups:write');
  const membership = useGroupMembership(groupId);
  const [changed, setChanged] = useState<GroupPerson>();
  const pages = usePages<GroupPerson>({
    queryKey: ['people', 'of-group', groupId, when],
    load: (cursor, signal) =>
      call('listGroupPeople', { params: { id: groupId }, query: { when, cursor, limit: 100 } }, signal),
  });
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('people')}
      </Title>
      {canChange && <AddMember groupId={groupId} today={today} />}
      <SegmentedControl
        aria-label={t('when.label')}
        style={{ alignSelf: 'flex-start' }}
        styles={{ label: { whiteSpace: 'nowrap' } }}
        value={when}
        data={GROUP_TIMES.map((time) => ({ value: time, label: t(`when.${time}`) }))}
        onChange={(value) =>
          navigate({ search: { people: GROUP_TIMES.find((time) => time === value) }, replace: true })
        }
      />
      {membership.change.isError && !changed && <Text c="red">{t('notChanged')}</Text>}
      <PagedList
        pages={pages}
        empty={<EmptyState icon={<IconUsers />} title={t(`none.${when}`)} advice={t('none.advice')} />}
      >
        <GroupMembers
          members={pages.items}
          today={today}
          canChange={canChange}
          onChange={(member) => {
            membership.change.reset();
            setChanged(member);
          }}
          onEnd={(member) =>
            membership.alter(
              member,
              { ...(member.from && { from: member.from }), to: today },
              t('ended', { name: member.name }),
            )
          }
        />
      </PagedList>
      {changed && (
        <MembershipDialog
          key={changed.personId}
          member={changed}
          membership={membership}
          onClose={() => setChanged(undefined)}
        />
      )}
    </Stack>
  );
}
