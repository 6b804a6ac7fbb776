import { Card, SimpleGrid, Stack, Text, Timeline, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import type { CallOutput } from '../../shared/api-types.js';
import { ErrorState } from '../../shared/error-state.js';
import { JobProgress } from '../../shared/job-progress.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { ActivateDialog } from './activate-dialog.js';
import { PackCard } from './pack-card.js';

type Models = CallOutput<'listModels'>;
const MODELS = ['models'] as const;

function Reembedding({ reembedding }: { readonly reembedding: NonNullable<Models['reembedding']> }) {
  const { t } = useTranslation('models');
  const client = useQueryClient();
  const onEnd = useCallback(() => void client.invalidateQueries({ queryKey: MODELS }), [client]);
  return (
    <Card withBorder component="section" maw={640}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('changing', { pack: reembedding.packId })}
        </Title>
        <Text size="sm">{t('means.serving')}</Text>
        <JobProgress jobId={reembedding.jobId} onEnd={onEnd} />
      </Stack>
    </Card>
  );
}

function History({ history }: Pick<Models, 'history'>) {
  const { t } = useTranslation('models');
  const format = useFormat();
  if (history.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('history')}
      </Title>
      <Timeline bulletSize={14} active={history.length}>
        {history.map(({ packId, by, at }) => (
          <Timeline.Item key={`${packId} ${at}`} title={<bdi>{packId}</bdi>}>
            <Text size="sm" c="dimmed">
              {t('activatedBy', { by, at: format.dateTime(at) })}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}

/** Models to choose from, which one is at work, and the change from one to another. */
export function ModelsPage() {
  const { t } = useTranslation('models');
  const mayChange = usePermission('models:write');
  const [chosen, setChosen] = useState<string>();
  const query = useQuery({
    queryKey: MODELS,
    queryFn: ({ signal }) => call('listModels', {}, signal),
  });
  const models = query.data;
  const mayActivate = mayChange && models?.reembedding === undefined;
  return (
    <Page title={t('title')} description={t('description')}>
      {query.isPending && <LoadingRows rows={3} height={160} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {models?.reembedding && <Reembedding reembedding={models.reembedding} />}
      {models && (
        <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
          {models.items.map((pack) => (
            <PackCard
              key={pack.id}
              pack={pack}
              {...(mayActivate && !pack.isActive ? { onActivate: () => setChosen(pack.id) } : {})}
            />
          ))}
        </SimpleGrid>
      )}
      {models && <History history={models.history} />}
      {chosen && <ActivateDialog packId={chosen} onClose={() => setChosen(undefined)} />}
    </Page>
  );
}
