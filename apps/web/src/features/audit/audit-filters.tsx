import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayRangeFields } from '../../shared/day-range-fields.js';
import { type AuditFilter, isFiltered, RESULTS } from './audit-filter.js';

const TYPING_MS = 300;

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onSearch: (text: string | undefined) => void;
}

function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const search = useDebouncedCallback((text: string) => onSearch(text.trim() || undefined), TYPING_MS);
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      dir="auto"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

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
      <Select
        label={t('result')}
        placeholder={list('any')}
        clearable
        w={160}
        data={RESULTS.map((value) => ({ value, label: t(`results.${value}`) }))}
        value={filter.result ?? null}
        onChange={(result) => onChange({ ...filter, result: result ?? undefined })}
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
