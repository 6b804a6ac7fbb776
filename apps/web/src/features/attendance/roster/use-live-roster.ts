import { ATTENDANCE_LIVE_PATH, attendanceMessage, LIVE_SUBPROTOCOL } from '@mien/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LinkState } from '../../../shared/live/frame-link.js';
import { openSocketLink } from '../../../shared/live/open-socket-link.js';
import { rosterQuery, withEntries } from './roster.js';

/** How often the roster is read again while nothing pushes changes. */
const POLL_MS = 5000;

const pathOf = (sessionId: string): string => `/api/v1${ATTENDANCE_LIVE_PATH.replace(':id', sessionId)}`;

/**
 * The roster of a session, changing as people arrive.
 *
 * @returns `link`: `open` while changes are pushed; otherwise the roster is read again every few seconds.
 */
export function useLiveRoster(sessionId: string) {
  const client = useQueryClient();
  const [link, setLink] = useState<LinkState>('connecting');
  const options = rosterQuery(sessionId);
  const query = useQuery({ ...options, refetchInterval: link === 'open' ? false : POLL_MS });

  useEffect(() => {
    const { queryKey } = rosterQuery(sessionId);
    const readAgain = () => void client.invalidateQueries({ queryKey });
    const opened = openSocketLink(
      { path: pathOf(sessionId), protocols: [LIVE_SUBPROTOCOL] },
      {
        onState: setLink,
        onMessage: (json) => {
          const message = attendanceMessage.safeParse(json).data;
          if (message?.type === 'ready' || message?.type === 'stale') readAgain();
          if (message?.type !== 'changes') return;
          client.setQueryData(
            queryKey,
            (before) => before && withEntries(before, message.items, message.counts),
          );
        },
      },
    );
    return () => opened.close();
  }, [client, sessionId]);

  return { query, link };
}
