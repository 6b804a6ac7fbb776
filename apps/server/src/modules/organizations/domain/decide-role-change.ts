import type { Role } from '@mien/contracts';

export type RoleChangeRefusal = 'owners-only' | 'last-owner';

/**
 * Whether a member may give a role to, or take it from, another.
 *
 * Only owners make and unmake owners, and one owner always remains.
 *
 * @param to the new role; absent when the member is removed.
 */
export function decideRoleChange(change: {
  readonly by: Role;
  readonly from: Role;
  readonly to: Role | undefined;
  readonly owners: number;
}): RoleChangeRefusal | undefined {
  const { by, from, to, owners } = change;
  if (from === to) return undefined;
  const isAboutOwners = from === 'owner' || to === 'owner';
  if (isAboutOwners && by !== 'owner') return 'owners-only';
  if (from === 'owner' && owners <= 1) return 'last-owner';
  return undefined;
}
