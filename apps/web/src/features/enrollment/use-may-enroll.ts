import { useShownPerson } from '../../shared/person-routes.js';
import { usePermission } from '../../shared/use-permission.js';

/** Whether the account may enroll and delete the faces of the person shown. */
export function useMayEnroll(): boolean {
  const { isSelf } = useShownPerson();
  const others = usePermission('templates:write');
  const own = usePermission('self:enroll');
  return others || (isSelf && own);
}
