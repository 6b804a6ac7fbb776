import type { SelectProps } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api.js';
import { SearchSelect } from '../search-select.js';

interface CourseSelectProps extends Pick<SelectProps, 'w'> {
  readonly value: string | undefined;
  readonly label?: string;
  onChange(courseId: string | undefined): void;
}

const SHOWN = 50;

/** A course, for its name. */
export const courseNameQuery = (courseId: string) =>
  queryOptions({
    queryKey: ['attendance', 'course-of', courseId],
    queryFn: ({ signal }) => call('getCourse', { params: { id: courseId } }, signal),
  });

/** Choose one of the courses one may see. */
export function CourseSelect({ value, label, w = 240, onChange }: CourseSelectProps) {
  const { t } = useTranslation('attendance');
  const chosen = useQuery({ ...courseNameQuery(value ?? ''), enabled: value !== undefined });
  return (
    <SearchSelect
      label={label ?? t('course.label')}
      placeholder={t('course.any')}
      w={w}
      value={(value !== undefined && chosen.data) || null}
      queryKey={['courses', 'choice']}
      nothingFound={t('course.none')}
      find={async (search, signal) =>
        (await call('listCourses', { query: { search, limit: SHOWN } }, signal)).items
      }
      onChange={(course) => onChange(course?.id)}
    />
  );
}
