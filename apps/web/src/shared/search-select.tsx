import { Loader, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './use-problem-text.js';

/** Something that can be chosen by its name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface SearchSelectProps extends Pick<SelectProps, 'placeholder' | 'required' | 'w' | 'miw' | 'maw'> {
  readonly label: string;
  readonly value: Choice | null;
  /** What is kept of answers is kept under it. */
  readonly queryKey: readonly unknown[];
  /** Said when nothing has what was typed in its name. */
  readonly nothingFound: string;
  /** The first few whose name holds a text, or the first few of all. */
  find(search: string | undefined, signal: AbortSignal): Promise<readonly Choice[]>;
  onChange(choice: Choice | null): void;
}

const TYPING_MS = 200;

/** Choose one of more things than a list can show: the server searches what is typed. */
export function SearchSelect({ value, queryKey, nothingFound, find, onChange, ...field }: SearchSelectProps) {
  const { t } = useTranslation('shared');
  const textOf = useProblemText();
  const [typed, setTyped] = useState(value?.name ?? '');
  const [settled] = useDebouncedValue(typed, TYPING_MS);
  const search = settled === value?.name ? undefined : settled.trim() || undefined;
  const found = useQuery({
    queryKey: [...queryKey, search],
    queryFn: ({ signal }) => find(search, signal),
    placeholderData: keepPreviousData,
  });
  const choices = new Map((found.data ?? []).map((choice) => [choice.id, choice]));
  if (value && !choices.has(value.id)) choices.set(value.id, value);
  return (
    <Select
      {...field}
      data={[...choices.values()].map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      searchable
      clearable
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(choices.get(id ?? '') ?? null)}
      error={found.isError ? textOf(found.error) : undefined}
      nothingFoundMessage={found.isPending || settled !== typed ? t('searching') : nothingFound}
      rightSection={found.isFetching ? <Loader size="xs" aria-hidden /> : undefined}
    />
  );
}
