import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { ENROLLMENT_STATES } from '@mien/contracts';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { usePermission } from '../../shared/use-permission.js';

const CONSENTS = ['given', 'missing'] as const;
const TYPING_MS = 250;

/** Which people are shown; it lives in the address. */
export interface EnrollmentFilter {
  readonly search?: string | undefined;
  readonly enrollment?: (typeof ENROLLMENT_STATES)[number] | undefined;
  readonly consent?: (typeof CONSENTS)[number] | undefined;
  readonly groupId?: string | undefined;
}

interface EnrollmentFiltersProps {
  readonly filter: EnrollmentFilter;
  onChange(change: EnrollmentFilter): void;
}

export function EnrollmentFilters({ filter, onChange }: EnrollmentFiltersProps) {
  const { t } = useTranslation(['enrollments', 'shared-people']);
  const [typed, setTyped] = useState(filter.search ?? '');
  const search = useDebouncedCallback(
    (text: string) => onChange({ search: text.trim() || undefined }),
    TYPING_MS,
  );
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  return (
    <Group gap="sm" align="flex-end" role="search">
      <TextInput
        label={t('filter.search')}
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
        label={t('filter.enrollment')}
        placeholder={t('filter.any')}
        data={ENROLLMENT_STATES.map((value) => ({ value, label: t(`shared-people:enrollment.${value}`) }))}
        value={filter.enrollment ?? null}
        onChange={(enrollment) => onChange({ enrollment: enrollment ?? undefined })}
        clearable
        w={180}
      />
      <Select
        label={t('filter.consent')}
        placeholder={t('filter.any')}
        data={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={filter.consent ?? null}
        onChange={(consent) => onChange({ consent: consent ?? undefined })}
        clearable
        w={180}
      />
      {groups.data && groups.data.length > 0 && (
        <Select
          label={t('filter.group')}
          placeholder={t('filter.any')}
          data={groups.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.groupId ?? null}
          onChange={(groupId) => onChange({ groupId: groupId ?? undefined })}
          clearable
          searchable
          w={180}
        />
      )}
    </Group>
  );
}
