import type { Permission } from '@mien/contracts';
import { useSession } from './use-session.js';

/** Whether the signed-in account may do this in its organization. The server decides again on every call. */
export function usePermission(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}
