import { getRouteApi } from '@tanstack/react-router';
import { useShownPerson } from '../../shared/person-routes.js';
import { AttendanceRecord } from './record.js';

const route = getRouteApi('/organization/my-attendance/');

export function MyRecordPage() {
  const { personId } = useShownPerson();
  const navigate = route.useNavigate();
  return (
    <AttendanceRecord
      personId={personId}
      isSelf
      filter={route.useSearch()}
      onFilter={(change) => navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
    />
  );
}
