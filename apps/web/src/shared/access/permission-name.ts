import type { Permission } from '@mien/contracts';
import { useTranslation } from 'react-i18next';

/** What a permission allows, in words. */
export function usePermissionName(): (permission: Permission) => string {
  const { t } = useTranslation('access');
  return (permission) => t(`can.${permission.replace(':', '.')}`);
}
