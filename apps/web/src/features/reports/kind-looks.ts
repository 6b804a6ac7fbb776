import type { Permission, ReportKind } from '@mien/contracts';
import {
  IconBook2,
  IconCalendarMonth,
  IconClockHour4,
  IconHistory,
  IconList,
  IconShieldCheck,
  IconTargetArrow,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react';

export interface KindLook {
  readonly kind: ReportKind;
  readonly icon: TablerIcon;
  readonly permission: Permission;
}

/** Kinds of reports in the order of how often they are wanted, with what one has to be allowed to see. */
export const KIND_LOOKS: readonly KindLook[] = [
  { kind: 'daily-register', icon: IconBook2, permission: 'attendance:read' },
  { kind: 'monthly-summary', icon: IconCalendarMonth, permission: 'attendance:read' },
  { kind: 'person-record', icon: IconUser, permission: 'attendance:read' },
  { kind: 'attendance-list', icon: IconList, permission: 'attendance:read' },
  { kind: 'work-hours', icon: IconClockHour4, permission: 'attendance:read' },
  { kind: 'recognition-log', icon: IconHistory, permission: 'recognition-log:read' },
  { kind: 'audit', icon: IconShieldCheck, permission: 'audit:read' },
  { kind: 'model-accuracy', icon: IconTargetArrow, permission: 'models:read' },
];
