import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconCalendarDown, IconCalendarUser } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { notifyFailure } from '../../shared/notify.js';
import { Page } from '../../shared/page.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { membersQuery } from '../../shared/people/member-queries.js';
import { saveFile } from '../../shared/save-file.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { useSession } from '../../shared/use-session.js';
import { holidaysQuery } from './course-queries.js';
import { useWeek } from './timetable/use-week.js';
import { WeekBar } from './timetable/week-bar.js';
import { WeekGrid } from './timetable/week-grid.js';
import { ZoneHint } from './timetable/zone-hint.js';

const route = getRouteApi('/organization/timetable');

/** Whose week it is: what one chose, or what one teaches or comes to oneself. */
function useWhose() {
  const { membershipId, groupId, personId } = route.useSearch();
  const mayRead = usePermission('courses:read');
  const own = useSession()?.membership?.personId;
  if (personId) return { personId };
  if (membershipId || groupId) return { membershipId, groupId };
  if (mayRead) return { mine: 'true' as const };
  return own ? { personId: own } : undefined;
}

/** A week of one's own sessions, or of a teacher or group. */
export function TimetablePage() {
  const { t } = useTranslation('courses');
  const { week } = route.useSearch();
  const navigate = route.useNavigate();
  const open = useNavigate();
  const zone = useSession()?.membership?.timeZone ?? 'UTC';
  const mayRead = usePermission('courses:read');
  const mayReadAttendance = usePermission('attendance:read');
  const whose = useWhose();
  const holidays = useQuery({ ...holidaysQuery, enabled: mayRead });
  const shown = useWeek(week, zone, whose ?? {}, whose !== undefined);
  return (
    <Page title={t('week.title')} description={t('week.description')} actions={<CalendarButton />}>
      <Stack>
        <Group justify="space-between" align="flex-end">
          <WeekBar
            first={shown.first}
            onWeek={(day) => navigate({ search: (before) => ({ ...before, week: day }), replace: true })}
          />
          {mayRead && <Choice />}
        </Group>
        <ZoneHint zone={zone} />
        {!whose && (
          <EmptyState
            icon={<IconCalendarUser />}
            title={t('week.noPerson')}
            advice={t('week.noPersonAdvice')}
          />
        )}
        {shown.query.isError && (
          <ErrorState error={shown.query.error} onRetry={() => shown.query.refetch()} />
        )}
        {whose && shown.query.isPending && <LoadingRows rows={8} />}
        {whose && shown.query.isSuccess && (
          <>
            {shown.sessions.length === 0 && <Text role="status">{t('week.empty')}</Text>}
            {shown.hasMore && <Text role="status">{t('week.tooMany')}</Text>}
            <WeekGrid
              first={shown.first}
              zone={zone}
              today={shown.today}
              sessions={shown.sessions}
              holidays={holidays.data ?? []}
              namesCourses
              onSession={({ id, course }) =>
                mayReadAttendance
                  ? open({ to: '/sessions/$sessionId', params: { sessionId: id } })
                  : mayRead && open({ to: '/courses/$courseId', params: { courseId: course.id } })
              }
            />
          </>
        )}
      </Stack>
    </Page>
  );
}

function Choice() {
  const { t } = useTranslation('courses');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  const members = useQuery({ ...membersQuery, enabled: usePermission('members:read') });
  const select = (
    key: 'membershipId' | 'groupId',
    items: readonly { readonly id: string; readonly name: string }[] | undefined,
  ) =>
    items && items.length > 0 ? (
      <Select
        label={t(`filters.${key}`)}
        placeholder={t(key === 'membershipId' ? 'week.mine' : 'filters.any')}
        data={items.map(({ id, name }) => ({ value: id, label: name }))}
        value={search[key] ?? null}
        onChange={(value) =>
          navigate({ search: (before) => ({ ...before, [key]: value ?? undefined }), replace: true })
        }
        clearable
        searchable
        w={190}
      />
    ) : null;
  return (
    <Group gap="sm">
      {select('membershipId', members.data)}
      {select('groupId', groups.data)}
    </Group>
  );
}

function CalendarButton() {
  const { t } = useTranslation('courses');
  const textOf = useProblemText();
  const calendar = useMutation({
    mutationFn: () => call('getOwnCalendar', {}),
    onSuccess: (file) => saveFile(file, 'timetable.ics'),
    onError: (error) => notifyFailure(textOf(error)),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconCalendarDown size={18} aria-hidden />}
      loading={calendar.isPending}
      onClick={() => calendar.mutate()}
    >
      {t('calendar')}
    </Button>
  );
}
