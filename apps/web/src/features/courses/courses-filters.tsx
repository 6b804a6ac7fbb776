import { Group, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { membersQuery } from '../../shared/people/member-queries.js';
import { usePermission } from '../../shared/use-permission.js';
import { termsQuery } from './course-queries.js';

/** What the list of courses shows; it lives in the address. */
export interface CoursesFilter {
  readonly search?: string | undefined;
  readonly termId?: string | undefined;
  readonly groupId?: string | undefined;
  readonly membershipId?: string | undefined;
  readonly archived?: 'true' | undefined;
}

interface CoursesFiltersProps {
  readonly filter: CoursesFilter;
  onChange(change: CoursesFilter): void;
}

const TYPING_MS = 250;

export function CoursesFilters({ filter, onChange }: CoursesFiltersProps) {
  const { t } = useTranslation('courses');
  const [typed, setTyped] = useState(filter.search ?? '');
  const search = useDebouncedCallback(
    (text: string) => onChange({ search: text.trim() || undefined }),
    TYPING_MS,
  );
  const terms = useQuery(termsQuery);
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  const members = useQuery({ ...membersQuery, enabled: usePermission('members:read') });
  const choice = (
    key: 'termId' | 'groupId' | 'membershipId',
    items: readonly { readonly id: string; readonly name: string }[] | undefined,
  ) =>
    items && items.length > 0 ? (
      <Select
        label={t(`filters.${key}`)}
        placeholder={t('filters.any')}
        data={items.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter[key] ?? null}
        onChange={(value) => onChange({ [key]: value ?? undefined })}
        clearable
        searchable
        w={180}
      />
    ) : null;
  return (
    <Group gap="sm" align="flex-end" role="search">
      <TextInput
        label={t('filters.search')}
        placeholder={t('filters.searchPlaceholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        type="search"
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          search(currentTarget.value);
        }}
        style={{ flex: '1 1 14rem' }}
      />
      {choice('termId', terms.data)}
      {choice('groupId', groups.data)}
      {choice('membershipId', members.data)}
      <Switch
        label={t('filters.archived')}
        checked={filter.archived === 'true'}
        onChange={({ currentTarget }) => onChange({ archived: currentTarget.checked ? 'true' : undefined })}
        pb={8}
      />
    </Group>
  );
}
