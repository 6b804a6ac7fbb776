import type { NotificationKind } from '@mien/contracts';

/** What messages of every kind can say. */
const ALWAYS = ['organization', 'recipient', 'link'] as const;
const SESSION = ['person', 'course', 'day', 'time'] as const;

/** What the text of a kind may name. */
export const VARIABLES: Readonly<Record<NotificationKind, readonly string[]>> = {
  'attendance.marked': [...ALWAYS, ...SESSION, 'status'],
  'attendance.absent': [...ALWAYS, ...SESSION],
  'attendance.late': [...ALWAYS, ...SESSION, 'minutes'],
  'attendance.at-risk': [...ALWAYS, 'person', 'course', 'missed', 'sessions'],
  'enrollment.needed': [...ALWAYS, 'person'],
  'consent.expiring': [...ALWAYS, 'person', 'purpose', 'day'],
  'security.alert': [...ALWAYS, 'alert', 'account'],
  'report.ready': [...ALWAYS, 'report'],
};

/** Page of the web app that a message of a kind leads to. Nothing of a person is in an address. */
export const PATHS: Readonly<Record<NotificationKind, string>> = {
  'attendance.marked': '/my-attendance',
  'attendance.absent': '/my-attendance',
  'attendance.late': '/my-attendance',
  'attendance.at-risk': '/analytics',
  'enrollment.needed': '/my-data',
  'consent.expiring': '/my-data/consent',
  'security.alert': '/alerts',
  'report.ready': '/reports',
};
