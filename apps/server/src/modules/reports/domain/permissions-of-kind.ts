import type { Permission, ReportKind } from '@mien/contracts';

/** What one has to be allowed to see to have a report of a kind, or to download it. */
export const PERMISSION_OF_KIND: Readonly<Record<ReportKind, Permission>> = {
  'daily-register': 'attendance:read',
  'monthly-summary': 'attendance:read',
  'person-record': 'attendance:read',
  'attendance-list': 'attendance:read',
  'work-hours': 'attendance:read',
  'recognition-log': 'recognition-log:read',
  audit: 'audit:read',
  'model-accuracy': 'models:read',
};
