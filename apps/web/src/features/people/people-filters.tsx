import { Group, Select } from '@mantine/core';
import { PERSON_STATUSES } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../shared/filter-select.js';
import { FaceFilter } from '../../shared/people/face-filter.js';
import { GroupFilter } from '../../shared/people/group-filter.js';
import { SearchField } from '../../shared/search-field.js';
import { type PeopleFilter, SORTS } from './people-filter.js';

interface PeopleFiltersProps {
  readonly filter: PeopleFilter;
  onChange(change: PeopleFilter): void;
}

/** Find people, narrow the list of them, and order it. */
export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation(['people', 'shared-people']);
  return (
    <Group gap="sm" align="flex-end" role="search">
      <SearchField
        label={t('shared-people:search')}
        placeholder={t('shared-people:searchPlaceholder')}
        value={filter.search}
        isWide
        onSearch={(search) => onChange({ search })}
      />
      <FilterSelect
        label={t('filters.status')}
        options={PERSON_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={filter.status}
        width={150}
        onChange={(status) => onChange({ status })}
      />
      <FaceFilter state={filter.enrollment} onChange={(enrollment) => onChange({ enrollment })} />
      <GroupFilter groupId={filter.groupId} onChange={(groupId) => onChange({ groupId })} />
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
