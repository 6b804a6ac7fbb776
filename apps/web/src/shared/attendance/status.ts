import type { AttendanceStatus, MarkStatus } from '@mien/contracts';
import {
  IconCheck,
  IconCircleHalf2,
  IconClockExclamation,
  IconDoorExit,
  IconFileCheck,
  IconHelp,
  IconHourglass,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';

/** What somebody may be marked as, in the order of how often it is. */
export const MARKABLE: readonly MarkStatus[] = [
  'present',
  'late',
  'absent',
  'excused',
  'left-early',
  'partial',
];

/** Everything somebody may count as, in the order in which charts and legends show it. */
export const STATUS_ORDER: readonly AttendanceStatus[] = [
  'present',
  'late',
  'left-early',
  'partial',
  'excused',
  'absent',
  'unconfirmed',
  'expected',
];

/** Names of Mantine's colors; never the only sign. */
export const STATUS_COLORS: Readonly<Record<AttendanceStatus, string>> = {
  present: 'teal',
  late: 'yellow',
  'left-early': 'orange',
  partial: 'lime',
  absent: 'red',
  excused: 'blue',
  expected: 'gray',
  unconfirmed: 'grape',
};

/** For areas of charts and calendars: each stands out from the ground of the light and of the dark scheme. */
export const STATUS_FILLS: Readonly<Record<AttendanceStatus, string>> = {
  present: '#12936f',
  late: '#b8860b',
  'left-early': '#d9580d',
  partial: '#6f9a1f',
  absent: '#e03131',
  excused: '#2f7fd6',
  expected: '#868e96',
  unconfirmed: '#ae54c4',
};

export const STATUS_ICONS: Readonly<Record<AttendanceStatus, TablerIcon>> = {
  present: IconCheck,
  late: IconClockExclamation,
  'left-early': IconDoorExit,
  partial: IconCircleHalf2,
  absent: IconX,
  excused: IconFileCheck,
  expected: IconHourglass,
  unconfirmed: IconHelp,
};
