import { Group, Text } from '@mantine/core';
import type { AttendanceEntry } from '@mien/contracts';
import type { CSSProperties } from 'react';
import { STATUS_FILLS } from '../../../shared/attendance/status.js';
import { StatusBadge } from '../../../shared/attendance/status-badge.js';
import { useFormat } from '../../../shared/use-format.js';
import classes from './roster-board.module.css';

interface RosterBoardProps {
  readonly entries: readonly AttendanceEntry[];
  readonly timeZone: string;
}

/** Everybody in large letters, to be read from the back of the room as the class fills. */
export function RosterBoard({ entries, timeZone }: RosterBoardProps) {
  const format = useFormat(timeZone);
  return (
    <ul className={classes.board}>
      {entries.map(({ person, status, arrivedAt }) => (
        <li
          key={person.id}
          className={classes.tile}
          style={{ '--tile-color': STATUS_FILLS[status] } as CSSProperties}
        >
          <bdi className={classes.name}>{person.name}</bdi>
          <Group gap="sm">
            <StatusBadge status={status} size="lg" />
            {arrivedAt && <Text>{format.time(arrivedAt)}</Text>}
          </Group>
        </li>
      ))}
    </ul>
  );
}
