import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayRangeFields } from '../../shared/day-range-fields.js';
import { FormDialog } from '../../shared/form-dialog.js';
import type { GroupMember, useGroupMembership } from './use-group-membership.js';

interface MembershipDialogProps {
  readonly member: GroupMember;
  readonly membership: ReturnType<typeof useGroupMembership>;
  onClose(): void;
}

/** From when to when somebody belongs to the group, or that they never did. */
export function MembershipDialog({ member, membership, onClose }: MembershipDialogProps) {
  const { t } = useTranslation(['groups', 'shared']);
  const [{ from, to }, setDays] = useState<{ from?: string | undefined; to?: string | undefined }>(member);
  const { name } = member;
  const isBackward = from !== undefined && to !== undefined && to < from;
  const save = () =>
    membership.alter(member, { ...(from && { from }), ...(to && { to }) }, t('changed', { name }), onClose);
  return (
    <FormDialog
      title={t('changeTitle', { name })}
      act={t('shared:save')}
      isBusy={membership.change.isPending}
      isDisabled={isBackward}
      error={membership.change.error}
      onSubmit={save}
      onClose={onClose}
    >
      <Text size="sm">{t('daysNote')}</Text>
      <Group align="flex-start">
        <DayRangeFields range={{ from, to }} onChange={setDays} />
      </Group>
      {isBackward && (
        <Text size="sm" c="red" role="alert">
          {t('backward')}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('neverNote')}
      </Text>
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => membership.alter(member, undefined, t('takenOut', { name }), onClose)}
      >
        {t('takeOut')}
      </Button>
    </FormDialog>
  );
}
