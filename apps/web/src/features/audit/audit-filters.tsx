import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayRangeFields } from '../../shared/day-range-fields.js';
import { FilterSelect } from '../../shared/filter-select.js';
import { SearchField } from '../../shared/search-field.js';
import { type AuditFilter, isFiltered, RESULTS } from './audit-filter.js';

export interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Narrow the audit log: by deed, thing, result and days. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const { t: list } = useTranslation('lists');
  const [round, setRound] = useState(0);
  return (
    <Group align="end" gap="sm" role="search" aria-label={list('filters')} key={round}>
      <SearchField
        label={t('action')}
        placeholder="person.create"
        value={filter.action}
        onSearch={(action) => onChange({ ...filter, action })}
      />
      <SearchField
        label={t('resource')}
        placeholder="person:…"
        value={filter.resource}
        onSearch={(resource) => onChange({ ...filter, resource })}
      />
      <FilterSelect
        label={t('result')}
        options={RESULTS.map((value) => ({ value, label: t(`results.${value}`) }))}
        value={filter.result}
        width={160}
        onChange={(result) => onChange({ ...filter, result })}
      />
      <DayRangeFields range={filter} onChange={(range) => onChange({ ...filter, ...range })} />
      {isFiltered(filter) && (
        <Button
          variant="subtle"
          onClick={() => {
            setRound(round + 1);
            onChange({});
          }}
        >
          {list('reset')}
        </Button>
      )}
    </Group>
  );
}
