import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.js';
import { useProblemText } from '../use-problem-text.js';

export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
}

interface PersonSelectProps {
  readonly label: string;
  readonly value: ChosenPerson | null;
  readonly enrolledOnly?: boolean;
  onChange(person: ChosenPerson | null): void;
}

const SHOWN = 20;

/** Choose a person by any part of the name, external id or e-mail; the server searches. */
export function PersonSelect({ label, value, enrolledOnly = false, onChange }: PersonSelectProps) {
  const { t } = useTranslation('shared-people');
  const textOf = useProblemText();
  const [search, setSearch] = useState(value?.name ?? '');
  const [wanted] = useDebouncedValue(search === value?.name ? '' : search, 200);
  const enrollment = enrolledOnly ? ('enrolled' as const) : undefined;
  const found = useQuery({
    queryKey: ['people', 'choice', wanted, enrolledOnly],
    queryFn: ({ signal }) =>
      call(
        'listPeople',
        { query: { status: 'active', limit: SHOWN, enrollment, search: wanted || undefined } },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const people = found.data?.items ?? [];
  const shown = value && !people.some(({ id }) => id === value.id) ? [value, ...people] : people;

  return (
    <Select
      label={label}
      placeholder={t('searchPlaceholder')}
      data={shown.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      searchable
      clearable
      value={value?.id ?? null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => {
        const person = shown.find((other) => other.id === id);
        onChange(person ? { id: person.id, name: person.name } : null);
      }}
      error={found.isError ? textOf(found.error) : undefined}
      nothingFoundMessage={found.isPending ? t('searching') : t('nobodyFound')}
      rightSection={found.isFetching ? <Loader size="xs" /> : undefined}
      maw={420}
      miw={280}
    />
  );
}
