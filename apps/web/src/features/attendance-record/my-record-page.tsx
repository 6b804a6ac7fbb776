import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useShownPerson } from '../../shared/person-routes.js';
import { ConsentPrompt } from './consent-prompt.js';
import { AttendanceRecord } from './record.js';

const route = getRouteApi('/organization/my-attendance/');

export function MyRecordPage() {
  const { personId } = useShownPerson();
  const navigate = route.useNavigate();
  return (
    <Stack gap="lg">
      <ConsentPrompt personId={personId} />
      <AttendanceRecord
        personId={personId}
        isSelf
        filter={route.useSearch()}
        onFilter={(change) => navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
    </Stack>
  );
}
