import { Button, Group, TextInput } from '@mantine/core';
import { SIGHTING_SOURCES } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DayRangeFields } from '../../shared/day-range-fields.js';
import { FilterSelect } from '../../shared/filter-select.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { PersonSelect } from '../../shared/people/person-select.js';
import { isFiltered, type SightingsFilter } from './sightings-filter.js';

interface SightingsFiltersProps {
  readonly filter: SightingsFilter;
  onChange(filter: SightingsFilter): void;
}

/** Narrow the sightings: by person, place, source and days. */
export function SightingsFilters({ filter, onChange }: SightingsFiltersProps) {
  const { t } = useTranslation('sightings');
  const { t: list } = useTranslation('lists');
  const chosen = useQuery({ ...personQuery(filter.person ?? ''), enabled: filter.person !== undefined });
  const person = filter.person && chosen.data ? { id: chosen.data.id, name: chosen.data.name } : null;
  return (
    <Group align="end" gap="sm" role="search" aria-label={list('filters')}>
      <PersonSelect
        key={person?.id ?? 'nobody'}
        label={list('person')}
        value={person}
        onChange={(next) => onChange({ ...filter, person: next?.id })}
      />
      <TextInput
        label={t('place')}
        w={200}
        maxLength={80}
        value={filter.place ?? ''}
        onChange={(event) => onChange({ ...filter, place: event.currentTarget.value || undefined })}
      />
      <FilterSelect
        label={t('source')}
        options={SIGHTING_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
        value={filter.source}
        width={200}
        onChange={(source) => onChange({ ...filter, source })}
      />
      <DayRangeFields range={filter} onChange={(range) => onChange({ ...filter, ...range })} />
      {isFiltered(filter) && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {list('reset')}
        </Button>
      )}
    </Group>
  );
}
