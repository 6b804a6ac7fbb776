import { Badge, Group, Stack, Text } from '@mantine/core';
import type { CourseDetails } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { CourseActions } from './course-actions.js';
import { CoursePeople } from './course-people.js';
import { courseQuery } from './course-queries.js';
import { CourseRulesTab } from './course-rules.js';
import { CourseSessions } from './course-sessions.js';
import { COURSE_TABS, type CourseTab } from './course-tabs.js';
import { CourseTimetable } from './timetable/course-timetable.js';

const route = getRouteApi('/organization/courses/$courseId');

const CONTENTS: Readonly<Record<CourseTab, (props: { readonly course: CourseDetails }) => ReactNode>> = {
  timetable: CourseTimetable,
  people: CoursePeople,
  sessions: CourseSessions,
  rules: CourseRulesTab,
};

/** One course: its timetable, its people, its sessions and its rules. */
export function CoursePage() {
  const { t } = useTranslation('courses');
  const { courseId } = route.useParams();
  const { tab = 'timetable' } = route.useSearch();
  const course = useQuery(courseQuery(courseId));
  const canWrite = usePermission('courses:write');
  const mayReadAttendance = usePermission('attendance:read');
  const Content = CONTENTS[tab];
  return (
    <Page
      title={course.data?.name ?? t('course')}
      description={course.data && <Summary course={course.data} />}
      back={<TextLink to="/courses">{t('title')}</TextLink>}
      actions={course.data && <CourseActions course={course.data} canWrite={canWrite} />}
    >
      {course.isPending && <LoadingRows />}
      {course.isError && <ErrorState error={course.error} onRetry={() => course.refetch()} />}
      {course.data && (
        <Stack gap="lg">
          <PageTabs label={course.data.name}>
            {COURSE_TABS.map((name) => (
              <TabLink
                key={name}
                to="/courses/$courseId"
                params={{ courseId }}
                search={{ tab: name === 'timetable' ? undefined : name }}
                activeOptions={{ exact: true, includeSearch: true }}
                {...(name === tab && { 'aria-current': 'page' as const })}
              >
                {t(`tab.${name}`)}
              </TabLink>
            ))}
            {mayReadAttendance && (
              <TabLink to="/courses/$courseId/attendance" params={{ courseId }}>
                {t('tab.attendance')}
              </TabLink>
            )}
          </PageTabs>
          <Content key={courseId} course={course.data} />
        </Stack>
      )}
    </Page>
  );
}

function Summary({ course }: { readonly course: CourseDetails }) {
  const { t } = useTranslation('courses');
  const format = useFormat(course.zone);
  const parts = [
    course.code,
    course.room,
    course.term?.name,
    course.teachers.length > 0 ? format.list(course.teachers.map(({ name }) => name)) : t('noTeachers'),
    t('people', { count: course.people }),
  ].filter((part) => part !== undefined);
  return (
    <Group gap="xs" component="span">
      {course.kind === 'shift' && (
        <Badge component="span" variant="light">
          {t('kind.shift')}
        </Badge>
      )}
      {course.archivedAt && (
        <Badge component="span" variant="light" color="gray">
          {t('archived')}
        </Badge>
      )}
      {parts.map((part, index) => (
        <Text key={part} span>
          {index > 0 && '· '}
          <bdi>{part}</bdi>
        </Text>
      ))}
    </Group>
  );
}
