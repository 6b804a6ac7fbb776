import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { ENROLLMENT_STATES, PERSON_STATUSES } from '@mien/contracts';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { usePermission } from '../../shared/use-permission.js';
import { type PeopleFilter, SORTS } from './people-filter.js';

interface PeopleFiltersProps {
  readonly filter: PeopleFilter;
  onChange(change: PeopleFilter): void;
}

const TYPING_MS = 250;

export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation(['people', 'shared-people']);
  const [typed, setTyped] = useState(filter.search ?? '');
  const search = useDebouncedCallback(
    (text: string) => onChange({ search: text.trim() || undefined }),
    TYPING_MS,
  );
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });

  return (
    <Group gap="sm" align="flex-end" role="search">
      <TextInput
        label={t('filters.search')}
        placeholder={t('shared-people:searchPlaceholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        type="search"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          search(currentTarget.value);
        }}
        style={{ flex: '1 1 16rem' }}
      />
      <Select
        label={t('filters.status')}
        placeholder={t('filters.any')}
        data={PERSON_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={filter.status ?? null}
        onChange={(status) => onChange({ status: status ?? undefined })}
        clearable
        w={150}
      />
      <Select
        label={t('filters.enrollment')}
        placeholder={t('filters.any')}
        data={ENROLLMENT_STATES.map((value) => ({ value, label: t(`shared-people:enrollment.${value}`) }))}
        value={filter.enrollment ?? null}
        onChange={(enrollment) => onChange({ enrollment: enrollment ?? undefined })}
        clearable
        w={170}
      />
      {groups.data && groups.data.length > 0 && (
        <Select
          label={t('filters.group')}
          placeholder={t('filters.any')}
          data={groups.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.groupId ?? null}
          onChange={(groupId) => onChange({ groupId: groupId ?? undefined })}
          clearable
          searchable
          w={170}
        />
      )}
      <Select
        label={t('filters.sort')}
        data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        value={filter.sort ?? 'name'}
        onChange={(sort) => onChange({ sort: sort ?? undefined })}
        allowDeselect={false}
        w={170}
      />
    </Group>
  );
}
