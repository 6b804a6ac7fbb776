import { Button, Group } from '@mantine/core';
import type { GroupPerson } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/links.js';
import { EnrollmentBadge } from '../../shared/people/enrollment-badge.js';
import { InactiveBadge } from '../../shared/people/inactive-badge.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';

interface GroupMembersProps {
  readonly members: readonly GroupPerson[];
  readonly today: string;
  readonly canChange: boolean;
  onChange(member: GroupPerson): void;
  /** Today is to be their last day. */
  onEnd(member: GroupPerson): void;
}

/** People of a group, each with the days on which they belong to it. */
export function GroupMembers({ members, today, canChange, onChange, onEnd }: GroupMembersProps) {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const columns: Column<GroupPerson>[] = [
    {
      key: 'name',
      header: t('name'),
      isMain: true,
      cell: ({ personId, name, status }) => (
        <Group gap="xs">
          <TextLink to="/people/$personId" params={{ personId }}>
            <bdi>{name}</bdi>
          </TextLink>
          <InactiveBadge status={status} />
        </Group>
      ),
    },
    { key: 'from', header: t('from'), cell: ({ from }) => (from ? format.fullDay(from) : t('always')) },
    { key: 'to', header: t('to'), cell: ({ to }) => (to ? format.fullDay(to) : t('open')) },
    { key: 'face', header: t('face'), cell: ({ enrollment }) => <EnrollmentBadge enrollment={enrollment} /> },
  ];
  const actions: Column<GroupPerson> = {
    key: 'actions',
    header: t('actions'),
    cell: (member) => (
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('changeNamed', { name: member.name })}
          onClick={() => onChange(member)}
        >
          {t('change')}
        </Button>
        {(member.from ?? '') <= today && (member.to ?? '9999') > today && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('endNamed', { name: member.name })}
            onClick={() => onEnd(member)}
          >
            {t('end')}
          </Button>
        )}
      </Group>
    ),
  };
  return (
    <RecordTable
      caption={t('people')}
      items={members}
      keyOf={({ personId }) => personId}
      columns={canChange ? [...columns, actions] : columns}
    />
  );
}
