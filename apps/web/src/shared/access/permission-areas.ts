import type { Permission } from '@mien/contracts';

/** What comes before the colon: `people` of `people:read`. */
type AreaOf<P extends string> = P extends `${infer Area}:${string}` ? Area : never;
export type PermissionArea = AreaOf<Permission>;

export interface AreaOfPermissions {
  readonly area: PermissionArea;
  readonly permissions: readonly Permission[];
}

/** Permissions by what they are about, in the order they came in. */
export function byArea(permissions: readonly Permission[]): readonly AreaOfPermissions[] {
  const areas = new Map<PermissionArea, Permission[]>();
  for (const permission of permissions) {
    const area = permission.split(':')[0] as PermissionArea;
    areas.set(area, [...(areas.get(area) ?? []), permission]);
  }
  return [...areas].map(([area, members]) => ({ area, permissions: members }));
}
