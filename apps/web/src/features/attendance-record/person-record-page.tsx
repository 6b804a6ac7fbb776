import { getRouteApi } from '@tanstack/react-router';
import { useShownPerson } from '../../shared/person-routes.js';
import { AttendanceRecord } from './record.js';

const route = getRouteApi('/organization/people/$personId/attendance');

/** A person's attendance, for those who look after them. */
export function PersonRecordPage() {
  const { personId } = useShownPerson();
  const navigate = route.useNavigate();
  return (
    <AttendanceRecord
      personId={personId}
      isSelf={false}
      filter={route.useSearch()}
      onFilter={(change) => navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
    />
  );
}
