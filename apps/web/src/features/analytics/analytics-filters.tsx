import { Button, Group, Select } from '@mantine/core';
import { COURSE_KINDS } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { CourseSelect } from '../../shared/attendance/course-select.js';
import { DayRangeFields } from '../../shared/day-range-fields.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { type FiguresFilter, isNarrowed } from './figures-filter.js';

export interface AnalyticsFiltersProps {
  readonly filter: FiguresFilter;
  /** Nothing but the days can be chosen. */
  readonly onlyDays: boolean;
  readonly onChange: (filter: FiguresFilter) => void;
}

const NOTHING: FiguresFilter = {
  from: undefined,
  to: undefined,
  course: undefined,
  group: undefined,
  term: undefined,
  kind: undefined,
};

const toChoices = (items: readonly { readonly id: string; readonly name: string }[] | undefined) =>
  (items ?? []).map(({ id, name }) => ({ value: id, label: name }));

function WhatFields({ filter, onChange }: Omit<AnalyticsFiltersProps, 'onlyDays'>) {
  const { t } = useTranslation('analytics');
  const { t: list } = useTranslation('lists');
  const terms = useQuery({
    queryKey: ['terms', 'choices'],
    queryFn: ({ signal }) => call('listTerms', {}, signal),
  });
  const groups = useQuery(groupsQuery);
  const choice = { clearable: true, placeholder: list('any'), w: { base: '100%', xs: 190 } } as const;
  return (
    <>
      <CourseSelect
        label={t('filter.course')}
        w={choice.w}
        value={filter.course}
        onChange={(course) => onChange({ ...filter, course })}
      />
      <Select
        {...choice}
        label={t('filter.group')}
        searchable
        data={toChoices(groups.data)}
        value={filter.group ?? null}
        onChange={(group) => onChange({ ...filter, group: group ?? undefined })}
      />
      <Select
        {...choice}
        label={t('filter.term')}
        data={toChoices(terms.data?.items)}
        value={filter.term ?? null}
        onChange={(term) => onChange({ ...filter, term: term ?? undefined })}
      />
      <Select
        {...choice}
        label={t('filter.kind')}
        data={COURSE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={filter.kind ?? null}
        onChange={(kind) =>
          onChange({ ...filter, kind: COURSE_KINDS.find((known) => known === kind) ?? undefined })
        }
      />
    </>
  );
}

/** Narrow the figures: by days, course, group, term and kind. */
export function AnalyticsFilters({ filter, onlyDays, onChange }: AnalyticsFiltersProps) {
  const { t: list } = useTranslation('lists');
  return (
    <Group align="end" gap="sm" role="search" aria-label={list('filters')}>
      <DayRangeFields range={filter} onChange={(range) => onChange({ ...filter, ...range })} />
      {!onlyDays && <WhatFields filter={filter} onChange={onChange} />}
      {isNarrowed(filter) && (
        <Button variant="subtle" onClick={() => onChange(NOTHING)}>
          {list('reset')}
        </Button>
      )}
    </Group>
  );
}
