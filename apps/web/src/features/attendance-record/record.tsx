import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FiguresCard } from '../../shared/attendance/figures/figures-card.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { localDay } from '../../shared/local-day.js';
import { useSession } from '../../shared/use-session.js';
import { Calendar } from './calendar-view.js';
import { ExplanationDrawer } from './explanation-drawer.js';
import { RecordFields } from './record-fields.js';
import type { RecordFilter } from './record-filter.js';
import { RecordList } from './record-list.js';
import { calendarQuery } from './record-queries.js';

interface RecordProps {
  readonly personId: string;
  readonly isSelf: boolean;
  readonly filter: RecordFilter;
  onFilter(change: RecordFilter): void;
}

/** Somebody's attendance: how often they came, half a year at a glance, and every session with its reasons. */
export function AttendanceRecord({ personId, isSelf, filter, onFilter }: RecordProps) {
  const zone = useSession()?.membership?.timeZone ?? 'UTC';
  const today = localDay(new Date(), zone);
  const calendar = useQuery(calendarQuery(personId, today));
  const [openedId, setOpenedId] = useState<string>();
  return (
    <Stack gap="lg">
      <FiguresCard personId={personId} from={filter.from} to={filter.to} />
      {calendar.isPending && <LoadingRows rows={2} />}
      {calendar.isError && <ErrorState error={calendar.error} onRetry={() => calendar.refetch()} />}
      {calendar.data && calendar.data.length > 0 && <Calendar items={calendar.data} today={today} />}
      <RecordFields filter={filter} items={calendar.data ?? []} onFilter={onFilter} />
      <RecordList personId={personId} filter={filter} onOpen={setOpenedId} />
      <ExplanationDrawer
        personId={personId}
        isSelf={isSelf}
        sessionId={openedId}
        onClose={() => setOpenedId(undefined)}
      />
    </Stack>
  );
}
