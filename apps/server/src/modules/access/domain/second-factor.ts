import type { OrganizationSettings, Role } from '@mien/contracts';

const DEMANDING_ROLES: ReadonlySet<Role> = new Set(['owner', 'admin']);

/** Whether a member has to show a second factor before anything else. */
export const demandsSecondFactor = (
  role: Role,
  settings: Pick<OrganizationSettings, 'requireSecondFactor'>,
): boolean => DEMANDING_ROLES.has(role) || settings.requireSecondFactor;
