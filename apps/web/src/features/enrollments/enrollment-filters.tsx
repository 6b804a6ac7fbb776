import { Group } from '@mantine/core';
import type { ENROLLMENT_STATES } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../shared/filter-select.js';
import { FaceFilter } from '../../shared/people/face-filter.js';
import { GroupFilter } from '../../shared/people/group-filter.js';
import { SearchField } from '../../shared/search-field.js';

const CONSENTS = ['given', 'missing'] as const;

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

/** Find people, and narrow the list to those whose face or consent is missing. */
export function EnrollmentFilters({ filter, onChange }: EnrollmentFiltersProps) {
  const { t } = useTranslation(['enrollments', 'shared-people']);
  return (
    <Group gap="sm" align="flex-end" role="search">
      <SearchField
        label={t('shared-people:search')}
        placeholder={t('shared-people:searchPlaceholder')}
        value={filter.search}
        isWide
        onSearch={(search) => onChange({ search })}
      />
      <FaceFilter state={filter.enrollment} onChange={(enrollment) => onChange({ enrollment })} />
      <FilterSelect
        label={t('filter.consent')}
        options={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={filter.consent}
        width={180}
        onChange={(consent) => onChange({ consent })}
      />
      <GroupFilter groupId={filter.groupId} onChange={(groupId) => onChange({ groupId })} />
    </Group>
  );
}
