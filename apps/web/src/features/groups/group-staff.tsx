import { MultiSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone, notifyFailure } from '../../shared/notify.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { membersQuery } from '../../shared/people/member-queries.js';
import { useFormat } from '../../shared/use-format.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { Group } from './group.js';

interface GroupStaffProps {
  readonly group: Group;
  readonly canChange: boolean;
}

/** Who looks after the group; a teacher sees the people of their own groups only. */
export function GroupStaff({ group, canChange }: GroupStaffProps) {
  const { t } = useTranslation('groups');
  const format = useFormat();
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('staff')}
      </Title>
      {canChange ? (
        <StaffChoice group={group} />
      ) : (
        <Text>{group.staff.length > 0 ? format.list(group.staff.map(({ name }) => name)) : t('nobody')}</Text>
      )}
    </Stack>
  );
}

function StaffChoice({ group }: { readonly group: Group }) {
  const { t } = useTranslation('groups');
  const cache = useQueryClient();
  const textOf = useProblemText();
  const members = useQuery(membersQuery);
  const save = useMutation({
    mutationFn: (membershipIds: string[]) =>
      call('updateGroup', { params: { id: group.id }, body: { membershipIds } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: groupsQuery.queryKey });
      notifyDone(t('staffSaved'));
    },
    onError: (error) => notifyFailure(textOf(error)),
  });
  const known = members.data ?? group.staff.map(({ membershipId, name }) => ({ id: membershipId, name }));
  return (
    <MultiSelect
      label={t('chooseStaff')}
      description={t('staffNote')}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      value={save.isPending ? (save.variables ?? []) : group.staff.map(({ membershipId }) => membershipId)}
      onChange={(ids) => save.mutate(ids)}
      disabled={save.isPending}
      searchable
      maw={560}
    />
  );
}
