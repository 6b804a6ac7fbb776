import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { personFieldsQuery, personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { usePermission } from '../../shared/use-permission.js';
import { EditPerson } from './edit-person.js';
import { InviteButton } from './invite-button.js';
import { PersonAttendance } from './person-attendance.js';
import { PersonFacts } from './person-facts.js';
import { useSetStatus } from './use-set-status.js';

export function DetailsPage() {
  const { t } = useTranslation(['people', 'shared']);
  const { personId } = useShownPerson();
  const person = useQuery(personQuery(personId));
  const fields = useQuery(personFieldsQuery);
  const [isEditing, setEditing] = useState(false);
  const canWrite = usePermission('people:write');
  const canInvite = usePermission('members:write');
  const seesFigures = usePermission('analytics:read');
  const setStatus = useSetStatus();

  if (fields.isError) return <ErrorState error={fields.error} onRetry={() => fields.refetch()} />;
  if (!person.data || !fields.data) return <LoadingRows rows={4} />;
  if (isEditing) {
    return <EditPerson person={person.data} fields={fields.data} onDone={() => setEditing(false)} />;
  }
  const isActive = person.data.status === 'active';
  return (
    <Stack gap="lg">
      {!isActive && <Text c="dimmed">{t('inactiveNote')}</Text>}
      <PersonFacts person={person.data} fields={fields.data} />
      <Group>
        {canWrite && <Button onClick={() => setEditing(true)}>{t('shared:edit')}</Button>}
        {canWrite && (
          <Button
            variant="default"
            loading={setStatus.isPending}
            onClick={() =>
              setStatus.mutate({ people: [person.data], status: isActive ? 'inactive' : 'active' })
            }
          >
            {t(isActive ? 'deactivate' : 'activate')}
          </Button>
        )}
        {canInvite && !person.data.hasAccount && <InviteButton person={person.data} />}
      </Group>
      {seesFigures && <PersonAttendance personId={personId} />}
    </Stack>
  );
}
