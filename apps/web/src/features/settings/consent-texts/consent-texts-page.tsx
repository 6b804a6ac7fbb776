import { Card, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { ErrorState } from '../../../shared/error-state.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { Page } from '../../../shared/page.js';
import { usePermission } from '../../../shared/use-permission.js';
import { currentTexts, type PurposeTexts } from './current-texts.js';
import { PublishDialog } from './publish-dialog.js';
import { PurposeCard } from './purpose-card.js';

/** What people are asked to agree to, one text per purpose and language. */
export function ConsentTextsPage() {
  const { t } = useTranslation('consent-texts');
  const mayPublish = usePermission('consent:publish');
  const [edited, setEdited] = useState<PurposeTexts>();
  const query = useQuery({
    queryKey: ['consent-texts', 'current'],
    queryFn: ({ signal }) => call('listConsentTexts', {}, signal),
  });
  return (
    <Page title={t('title')} description={t('description')}>
      {query.isPending && <LoadingRows rows={4} height={120} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          {currentTexts(query.data.items).map((texts) => (
            <Card key={texts.purpose} withBorder component="section">
              <PurposeCard texts={texts} {...(mayPublish ? { onEdit: () => setEdited(texts) } : {})} />
            </Card>
          ))}
        </SimpleGrid>
      )}
      {edited && <PublishDialog texts={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
