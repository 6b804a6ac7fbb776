import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ClassSession, CourseDetails } from '@mien/contracts';
import { IconClock, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/error-state.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { localDay } from '../../../shared/local-day.js';
import { useFormat } from '../../../shared/use-format.js';
import { usePermission } from '../../../shared/use-permission.js';
import { timetableQuery } from '../course-queries.js';
import { Conflicts } from './conflicts.js';
import { PatternList } from './pattern-list.js';
import { SessionDialog } from './session-dialog.js';
import { TimeDialog } from './time-dialog.js';
import { draftAt, draftOf, type TimeDraft } from './time-draft.js';
import { useWeek } from './use-week.js';
import { WeekBar } from './week-bar.js';
import { WeekGrid } from './week-grid.js';
import { ZoneHint } from './zone-hint.js';

const route = getRouteApi('/organization/courses/$courseId');

/** A course week by week: what takes place when, and what is different. */
export function CourseTimetable({ course }: { readonly course: CourseDetails }) {
  const { t } = useTranslation('courses');
  const { week } = route.useSearch();
  const navigate = route.useNavigate();
  const format = useFormat(course.zone);
  const canChange = usePermission('courses:write') && !course.archivedAt;
  const [draft, setDraft] = useState<TimeDraft>();
  const [opened, setOpened] = useState<ClassSession>();
  const timetable = useQuery(timetableQuery(course.id));
  const { first, today, sessions, query } = useWeek(week, course.zone, { courseId: course.id });
  const addTime = (day: string, hour: number) => setDraft(draftAt(course, day, hour));
  return (
    <Stack>
      <Conflicts courseId={course.id} />
      <Group justify="space-between">
        <WeekBar
          first={first}
          onWeek={(day) => navigate({ search: (before) => ({ ...before, week: day }), replace: true })}
        />
        {canChange && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => addTime(localDay(new Date(), course.zone), 9)}
          >
            {t('timetable.add')}
          </Button>
        )}
      </Group>
      <ZoneHint zone={course.zone} />
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending ? (
        <LoadingRows rows={8} />
      ) : (
        <WeekGrid
          first={first}
          zone={course.zone}
          today={today}
          sessions={sessions}
          holidays={timetable.data?.holidays ?? []}
          onSession={setOpened}
          onSlot={canChange ? addTime : undefined}
        />
      )}
      {course.plannedTo && first > course.plannedTo && (
        <Alert icon={<IconClock aria-hidden />}>
          {t('timetable.plannedTo', { day: format.fullDay(course.plannedTo) })}
        </Alert>
      )}
      {timetable.data && (
        <PatternList
          course={course}
          timetable={timetable.data}
          canChange={canChange}
          onEdit={(pattern) => setDraft(draftOf(pattern))}
        />
      )}
      {canChange && timetable.data?.patterns.length === 0 && (
        <Text c="dimmed">{t('timetable.keyboard')}</Text>
      )}
      {draft && <TimeDialog course={course} initial={draft} onClose={() => setDraft(undefined)} />}
      {opened && timetable.data && (
        <SessionDialog
          course={course}
          session={opened}
          timetable={timetable.data}
          canChange={canChange}
          onEdit={setDraft}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Stack>
  );
}
