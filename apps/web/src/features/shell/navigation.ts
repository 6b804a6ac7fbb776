import type { Permission } from '@mien/contracts';
import {
  IconAlertTriangle,
  IconBuilding,
  IconCalendarEvent,
  IconCalendarUser,
  IconCalendarWeek,
  IconChartBar,
  IconChartHistogram,
  IconCpu,
  IconDeviceCctv,
  IconDeviceTablet,
  IconFaceId,
  IconFileImport,
  IconFolders,
  IconHeartbeat,
  IconHistory,
  IconInbox,
  IconKey,
  IconListDetails,
  IconMapPin,
  IconMessages,
  IconReportAnalytics,
  IconScan,
  IconSchool,
  IconSettings,
  IconShieldCheck,
  IconUserCheck,
  IconUserCircle,
  IconUsers,
  IconVideo,
  IconWebhook,
  IconWritingSign,
} from '@tabler/icons-react';

export interface NavigationItem {
  /** Key of its name below `navigation`. */
  readonly name: string;
  readonly path: string;
  readonly icon: typeof IconUsers;
  readonly permission: Permission;
}

export interface NavigationSection {
  /** Key of its heading below `sections`. */
  readonly name: string;
  readonly items: readonly NavigationItem[];
}

/** Every page one can go to, in the order of how often one does, with the permission its page needs. */
export const NAVIGATION: readonly NavigationSection[] = [
  {
    name: 'attendance',
    items: [
      { name: 'today', path: '/today', icon: IconCalendarEvent, permission: 'attendance:read' },
      { name: 'timetable', path: '/timetable', icon: IconCalendarWeek, permission: 'self:attendance' },
      { name: 'courses', path: '/courses', icon: IconSchool, permission: 'courses:read' },
      {
        name: 'attendanceRequests',
        path: '/attendance-requests',
        icon: IconInbox,
        permission: 'attendance:read',
      },
      { name: 'analytics', path: '/analytics', icon: IconChartHistogram, permission: 'analytics:read' },
      { name: 'reports', path: '/reports', icon: IconReportAnalytics, permission: 'reports:read' },
    ],
  },
  {
    name: 'faces',
    items: [
      { name: 'dashboard', path: '/dashboard', icon: IconChartBar, permission: 'dashboard:read' },
      { name: 'live', path: '/live', icon: IconVideo, permission: 'faces:identify' },
      { name: 'identify', path: '/identify', icon: IconScan, permission: 'faces:identify' },
      { name: 'verify', path: '/verify', icon: IconUserCheck, permission: 'faces:verify' },
      {
        name: 'recognitionLog',
        path: '/recognition-log',
        icon: IconHistory,
        permission: 'recognition-log:read',
      },
      { name: 'sightings', path: '/sightings', icon: IconMapPin, permission: 'recognition-log:read' },
    ],
  },
  {
    name: 'people',
    items: [
      { name: 'people', path: '/people', icon: IconUsers, permission: 'people:read' },
      { name: 'enrollments', path: '/enrollments', icon: IconFaceId, permission: 'templates:read' },
      { name: 'groups', path: '/groups', icon: IconFolders, permission: 'groups:read' },
      { name: 'imports', path: '/imports', icon: IconFileImport, permission: 'people:import' },
      { name: 'consentTexts', path: '/consent-texts', icon: IconWritingSign, permission: 'consent:read' },
    ],
  },
  {
    name: 'organization',
    items: [
      { name: 'settings', path: '/settings', icon: IconSettings, permission: 'organization:write' },
      { name: 'members', path: '/members', icon: IconBuilding, permission: 'members:read' },
      { name: 'cameras', path: '/cameras', icon: IconDeviceCctv, permission: 'cameras:read' },
      { name: 'kiosks', path: '/kiosks', icon: IconDeviceTablet, permission: 'kiosks:read' },
      { name: 'messages', path: '/messages', icon: IconMessages, permission: 'notifications:read' },
      { name: 'webhooks', path: '/webhooks', icon: IconWebhook, permission: 'webhooks:read' },
      { name: 'apiKeys', path: '/api-keys', icon: IconKey, permission: 'api-keys:read' },
      { name: 'models', path: '/models', icon: IconCpu, permission: 'models:read' },
    ],
  },
  {
    name: 'operation',
    items: [
      { name: 'alerts', path: '/alerts', icon: IconAlertTriangle, permission: 'alerts:read' },
      { name: 'jobs', path: '/jobs', icon: IconListDetails, permission: 'jobs:read' },
      { name: 'audit', path: '/audit', icon: IconShieldCheck, permission: 'audit:read' },
      { name: 'system', path: '/system', icon: IconHeartbeat, permission: 'system:read' },
    ],
  },
  {
    name: 'self',
    items: [
      { name: 'myAttendance', path: '/my-attendance', icon: IconCalendarUser, permission: 'self:attendance' },
      { name: 'myData', path: '/my-data', icon: IconUserCircle, permission: 'self:read' },
    ],
  },
];

/** What of it somebody with these permissions may open; empty sections are left out. */
export const navigationFor = (permissions: readonly Permission[]): readonly NavigationSection[] =>
  NAVIGATION.map((section) => ({
    ...section,
    items: section.items.filter(({ permission }) => permissions.includes(permission)),
  })).filter(({ items }) => items.length > 0);

/** What people with a phone in hand open most, first things first. */
const AT_HAND = [
  'today',
  'dashboard',
  'people',
  'identify',
  'myAttendance',
  'myData',
  'recognitionLog',
  'live',
  'verify',
  'groups',
];

/** The few pages that fit at the bottom of a phone. */
export const bottomItems = (
  sections: readonly NavigationSection[],
  count: number,
): readonly NavigationItem[] => {
  const items = sections.flatMap((section) => section.items);
  return AT_HAND.flatMap((name) => items.filter((item) => item.name === name)).slice(0, count);
};
