import { Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { Leave } from '@mien/contracts';
import { IconCalendarOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { EmptyState } from '../../../shared/empty-state.js';
import { dayRange, localDay } from '../../../shared/local-day.js';
import { PagedList } from '../../../shared/paged-list.js';
import { usePages } from '../../../shared/use-pages.js';
import { usePermission } from '../../../shared/use-permission.js';
import { useSession } from '../../../shared/use-session.js';
import { AddLeave } from './add-leave.js';
import { LeaveCalendar } from './leave-calendar.js';
import { LeaveTable } from './leave-table.js';
import { daysOfMonth } from './month.js';

const route = getRouteApi('/organization/attendance-requests/leaves');
const FATES = ['all', 'waiting', 'approved', 'refused'] as const;
const PAGE = 100;

/** Who need not come when: as a list to decide about, or as a month to look at. */
export function LeavesPage() {
  const { t } = useTranslation('attendance-requests');
  const { approval, month: chosen, view = 'list' } = route.useSearch();
  const navigate = route.useNavigate();
  const zone = useSession()?.membership?.timeZone ?? 'UTC';
  const mayAdd = usePermission('attendance:write');
  const month = chosen ?? (view === 'calendar' ? localDay(new Date(), zone).slice(0, 7) : undefined);
  const days = month ? daysOfMonth(month) : undefined;
  const range = dayRange({ from: days?.[0], to: days?.at(-1) }, zone);
  const pages = usePages<Leave>({
    queryKey: ['attendance', 'leaves', approval, month],
    load: (cursor, signal) =>
      call('listLeaves', { query: { ...range, approval, cursor, limit: PAGE } }, signal),
  });
  const go = (change: Partial<ReturnType<typeof route.useSearch>>) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('leaves.view')}
          data={(['list', 'calendar'] as const).map((value) => ({
            value,
            label: t(`leaves.views.${value}`),
          }))}
          value={view}
          onChange={(next) => go({ view: next === 'calendar' ? next : undefined })}
        />
        <SegmentedControl
          aria-label={t('fate')}
          data={FATES.map((value) => ({ value, label: t(`fates.${value}`) }))}
          value={approval ?? 'all'}
          onChange={(value) =>
            go({ approval: FATES.slice(1).find((fate) => fate === value) as typeof approval })
          }
        />
        <TextInput
          type="month"
          label={t('leaves.month')}
          value={month ?? ''}
          onChange={({ currentTarget }) => go({ month: currentTarget.value || undefined })}
        />
        {mayAdd && <AddLeave />}
      </Group>
      <PagedList
        pages={pages}
        isFiltered={approval !== undefined || month !== undefined}
        empty={
          <EmptyState
            icon={<IconCalendarOff />}
            title={t('leaves.empty.title')}
            advice={t('leaves.empty.advice')}
          />
        }
      >
        {view === 'calendar' && days ? (
          <LeaveCalendar leaves={pages.items} days={days} zone={zone} />
        ) : (
          <LeaveTable leaves={pages.items} zone={zone} />
        )}
      </PagedList>
    </Stack>
  );
}
