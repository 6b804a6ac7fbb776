import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { ExportCard } from '../../shared/people/export-card.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { MyFacts } from './my-facts.js';
import { MySteps } from './my-steps.js';

/** Who the organization says one is, what is missing, and a copy of everything. */
export function OverviewPage() {
  const { t } = useTranslation('my-data');
  const { personId } = useShownPerson();
  const person = useQuery(personQuery(personId));
  if (person.isError) return <ErrorState error={person.error} onRetry={() => person.refetch()} />;
  if (!person.data) return <LoadingRows rows={4} />;
  return (
    <Stack gap="lg" maw={760}>
      <MySteps person={person.data} />
      <MyFacts person={person.data} />
      <ExportCard
        personId={personId}
        fileName="my-data.zip"
        title={t('download.title')}
        note={t('download.note')}
        act={t('download.act')}
      />
    </Stack>
  );
}
