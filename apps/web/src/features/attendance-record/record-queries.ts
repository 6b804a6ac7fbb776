import type { PersonAttendance } from '@mien/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import { calendarStart } from './calendar.js';

const PAGE = 200;
/** Enough for half a year of seven sessions a day. */
const MOST_PAGES = 7;

/** All of what somebody counted as in the days of the calendar. */
export const calendarQuery = (personId: string, today: string) =>
  queryOptions({
    queryKey: ['attendance', 'calendar', personId, today],
    queryFn: async ({ signal }) => {
      const items: PersonAttendance[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = { from: calendarStart(today), to: today, limit: PAGE, cursor };
        const answer = await call('listPersonAttendance', { params: { personId }, query }, signal);
        items.push(...answer.items);
        cursor = answer.nextCursor;
        if (!cursor) break;
      }
      return items;
    },
  });

export const explanationQuery = (sessionId: string, personId: string) =>
  queryOptions({
    queryKey: ['attendance', 'explanation', sessionId, personId],
    queryFn: ({ signal }) =>
      call('explainAttendance', { params: { id: sessionId, personId }, query: {} }, signal),
  });
