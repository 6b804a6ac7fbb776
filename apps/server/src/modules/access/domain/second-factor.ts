import type { OrganizationSettings, Role } from '@mien/contracts';

const DEMANDING_ROLES: ReadonlySet<Role> = new Set(['owner', 'admin']);

interface ShownFactors {
  readonly secondFactor: boolean;
  readonly faceOrganizationId: string | null;
  readonly byFaceAlone: boolean;
}

/**
 * Whether two factors were shown that count in an organization. A face counts where it was compared: the people of
 * another organization did not enroll it.
 */
export const hasSecondFactor = (shown: ShownFactors, organizationId: string | undefined): boolean =>
  shown.secondFactor &&
  !shown.byFaceAlone &&
  (shown.faceOrganizationId === null || shown.faceOrganizationId === organizationId);

/** Whether a member has to show a second factor before anything else. */
export const demandsSecondFactor = (
  role: Role,
  settings: Pick<OrganizationSettings, 'requireSecondFactor'>,
): boolean => DEMANDING_ROLES.has(role) || settings.requireSecondFactor;
