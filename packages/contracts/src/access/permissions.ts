import type { Role } from './roles.js';

/** What may be done, each in one organization. `self:*` reach only the person the account belongs to. */
export const PERMISSIONS = [
  'self:read',
  'self:consent',
  'self:enroll',
  'organization:read',
  'organization:write',
  'organization:delete',
  'members:read',
  'members:write',
  'people:read',
  'people:write',
  'people:import',
  'people:export',
  'people:erase',
  'groups:read',
  'groups:write',
  'consent:read',
  'consent:record',
  'consent:publish',
  'templates:read',
  'templates:write',
  'faces:verify',
  'faces:identify',
  'recognition-log:read',
  'recognition-log:correct',
  'badges:write',
  'kiosks:read',
  'kiosks:write',
  'kiosk:run',
  'cameras:read',
  'cameras:write',
  'models:read',
  'models:write',
  'api-keys:read',
  'api-keys:write',
  'encryption:rotate',
  'audit:read',
  'dashboard:read',
  'jobs:read',
  'jobs:cancel',
  'alerts:read',
  'system:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const SELF: readonly Permission[] = ['self:read', 'self:consent', 'self:enroll', 'organization:read'];

const TEACHER: readonly Permission[] = [
  ...SELF,
  'people:read',
  'groups:read',
  'consent:read',
  'consent:record',
  'templates:read',
  'templates:write',
  'faces:verify',
  'faces:identify',
  'recognition-log:read',
  'recognition-log:correct',
  'badges:write',
  'dashboard:read',
];

const AUDITOR: readonly Permission[] = [
  ...SELF,
  'members:read',
  'people:read',
  'groups:read',
  'consent:read',
  'templates:read',
  'recognition-log:read',
  'kiosks:read',
  'models:read',
  'api-keys:read',
  'audit:read',
  'dashboard:read',
  'jobs:read',
  'alerts:read',
  'system:read',
];

/** Only devices are kiosks. */
const OWNER: readonly Permission[] = PERMISSIONS.filter((permission) => permission !== 'kiosk:run');

const ADMIN: readonly Permission[] = OWNER.filter((permission) => permission !== 'organization:delete');

/** The whole of who may do what. A service key holds the part of `service` that its scopes name. */
export const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: OWNER,
  admin: ADMIN,
  auditor: AUDITOR,
  teacher: TEACHER,
  student: SELF,
  kiosk: ['kiosk:run'],
  service: [
    'organization:read',
    'people:read',
    'people:write',
    'people:import',
    'people:export',
    'people:erase',
    'groups:read',
    'groups:write',
    'consent:read',
    'consent:record',
    'templates:read',
    'templates:write',
    'faces:verify',
    'faces:identify',
    'recognition-log:read',
    'recognition-log:correct',
    'cameras:read',
    'models:read',
    'audit:read',
    'dashboard:read',
    'jobs:read',
    'jobs:cancel',
    'system:read',
  ],
};

/** How far a role sees: everybody, the people of its own groups, or only itself. */
export const REACH: Readonly<Record<Role, 'organization' | 'own-groups' | 'self'>> = {
  owner: 'organization',
  admin: 'organization',
  auditor: 'organization',
  teacher: 'own-groups',
  student: 'self',
  kiosk: 'organization',
  service: 'organization',
};
