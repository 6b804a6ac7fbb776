import { GRANTS, type Role, type Session } from '@mien/contracts';

export const ORGANIZATION_ID = '7b7c0d1e-0000-4000-8000-000000000001';

/** Somebody signed in with a role, second factor in place. */
export const aSession = (role: Role = 'owner', changes: Partial<Session> = {}): Session => ({
  account: {
    id: '7b7c0d1e-0000-4000-8000-0000000000a1',
    name: 'Ada',
    email: 'ada@school.test',
    emailVerified: true,
    twoFactorEnabled: true,
    passkeys: 0,
    createdAt: '2026-01-01T00:00:00Z',
  },
  membership: {
    organizationId: ORGANIZATION_ID,
    organizationName: 'Hill School',
    timeZone: 'Europe/Berlin',
    language: 'en',
    role,
  },
  permissions: [...GRANTS[role]],
  memberships: [{ organizationId: ORGANIZATION_ID, organizationName: 'Hill School', role }],
  mustAddSecondFactor: false,
  stepUp: { until: '2027-01-01T00:00:00Z', factors: ['password'] },
  csrfToken: 'csrf-of-the-session',
  expiresAt: '2027-01-01T00:00:00Z',
  ...changes,
});
