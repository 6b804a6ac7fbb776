import { Button, Group } from '@mantine/core';
import { DECISIONS } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DayRangeFields } from '../../shared/day-range-fields.js';
import { FilterSelect } from '../../shared/filter-select.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { PersonSelect } from '../../shared/people/person-select.js';
import { isFiltered, type LogFilter } from './log-filter.js';

export interface LogFiltersProps {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}

/** Narrow the log: by kind, decision, person, days and correction. */
export function LogFilters({ filter, onChange }: LogFiltersProps) {
  const { t } = useTranslation('recognition-log');
  const { t: list } = useTranslation('lists');
  const { t: faces } = useTranslation('faces');
  const chosen = useQuery({
    ...personQuery(filter.person ?? ''),
    enabled: filter.person !== undefined,
  });
  const person = filter.person && chosen.data ? { id: chosen.data.id, name: chosen.data.name } : null;
  const kinds = ['verification', 'identification'] as const;

  return (
    <Group align="end" gap="sm" role="search" aria-label={list('filters')}>
      <FilterSelect
        label={t('kind')}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={filter.kind}
        width={170}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <FilterSelect
        label={t('decision')}
        options={DECISIONS.map((value) => ({ value, label: faces(`decision.${value}`) }))}
        value={filter.decision}
        width={170}
        onChange={(decision) => onChange({ ...filter, decision })}
      />
      <PersonSelect
        key={person?.id ?? 'nobody'}
        label={list('person')}
        value={person}
        onChange={(next) => onChange({ ...filter, person: next?.id })}
      />
      <DayRangeFields range={filter} onChange={(range) => onChange({ ...filter, ...range })} />
      <FilterSelect
        label={t('corrected')}
        options={[
          { value: 'true', label: t('isCorrected') },
          { value: 'false', label: t('isNotCorrected') },
        ]}
        value={filter.corrected === undefined ? undefined : `${filter.corrected}`}
        width={150}
        onChange={(value) => onChange({ ...filter, corrected: value && value === 'true' })}
      />
      {isFiltered(filter) && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {list('reset')}
        </Button>
      )}
    </Group>
  );
}
