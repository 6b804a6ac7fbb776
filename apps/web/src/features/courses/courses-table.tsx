import { Badge, Group, Text } from '@mantine/core';
import type { Course } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/links.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';

interface CoursesTableProps {
  readonly courses: readonly Course[];
  readonly total: number | undefined;
}

/** Courses with who teaches them, how many come, and when next. */
export function CoursesTable({ courses, total }: CoursesTableProps) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const columns: Column<Course>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isMain: true,
      cell: (course) => (
        <Group gap="xs">
          <TextLink to="/courses/$courseId" params={{ courseId: course.id }} fw={600}>
            <bdi>{course.name}</bdi>
          </TextLink>
          {course.code && (
            <Text span size="sm" c="dimmed">
              <bdi>{course.code}</bdi>
            </Text>
          )}
          {course.kind === 'shift' && <Badge variant="light">{t('kind.shift')}</Badge>}
        </Group>
      ),
    },
    {
      key: 'teachers',
      header: t('column.teachers'),
      cell: ({ teachers }) => format.list(teachers.map(({ name }) => name)),
    },
    {
      key: 'groups',
      header: t('column.groups'),
      cell: ({ groups }) => format.list(groups.map(({ name }) => name)),
    },
    {
      key: 'people',
      header: t('column.people'),
      isNumber: true,
      cell: ({ people }) => format.number(people),
    },
    {
      key: 'next',
      header: t('column.next'),
      cell: ({ next }) => next && format.dateTime(next.startsAt),
    },
  ];
  return (
    <>
      {total !== undefined && (
        <Text size="sm" c="dimmed" role="status">
          {t('total', { count: total })}
        </Text>
      )}
      <RecordTable caption={t('title')} items={courses} keyOf={({ id }) => id} columns={columns} />
    </>
  );
}
