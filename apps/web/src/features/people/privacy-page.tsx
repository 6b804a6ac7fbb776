import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ExportCard } from '../../shared/people/export-card.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { usePermission } from '../../shared/use-permission.js';
import { ErasePerson } from './erase-person.js';

/** What the law gives a person: a copy of everything, and to be erased. */
export function PrivacyPage() {
  const { t } = useTranslation('people');
  const { personId } = useShownPerson();
  const person = useQuery(personQuery(personId));
  const mayExport = usePermission('people:export');
  const mayErase = usePermission('people:erase');
  if (!person.data) return null;
  return (
    <Stack gap="lg" maw={720}>
      {mayExport && (
        <ExportCard
          personId={personId}
          fileName={`mien-${personId}.zip`}
          title={t('export.title')}
          note={t('export.note')}
          act={t('export.act')}
        />
      )}
      {mayErase && <ErasePerson person={person.data} />}
    </Stack>
  );
}
