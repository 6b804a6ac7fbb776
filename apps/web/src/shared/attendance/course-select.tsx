import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.js';

interface CourseSelectProps {
  readonly value: string | undefined;
  readonly label?: string;
  onChange(courseId: string | undefined): void;
}

const SHOWN = 50;
const TYPING_MS = 200;

/** Choose one of the courses one may see; the server searches. */
export function CourseSelect({ value, label, onChange }: CourseSelectProps) {
  const { t } = useTranslation('attendance');
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed, TYPING_MS);
  const chosen = useQuery({
    queryKey: ['attendance', 'course-of', value],
    queryFn: ({ signal }) => call('getCourse', { params: { id: value ?? '' } }, signal),
    enabled: value !== undefined,
  });
  const search = wanted === chosen.data?.name ? undefined : wanted.trim() || undefined;
  const found = useQuery({
    queryKey: ['attendance', 'course-choice', search],
    queryFn: ({ signal }) => call('listCourses', { query: { search, limit: SHOWN } }, signal),
    placeholderData: keepPreviousData,
  });
  const courses = new Map((found.data?.items ?? []).map(({ id, name }) => [id, name]));
  if (chosen.data) courses.set(chosen.data.id, chosen.data.name);
  return (
    <Select
      label={label ?? t('course.label')}
      placeholder={t('course.any')}
      data={[...courses].map(([id, name]) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      nothingFoundMessage={t('course.none')}
      searchable
      clearable
      value={value ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id ?? undefined)}
      w={240}
    />
  );
}
