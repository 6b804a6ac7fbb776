import { Alert, Badge, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import type { CallOutput } from '../../shared/api-types.js';
import { ErrorState } from '../../shared/error-state.js';
import { FactList } from '../../shared/fact-list.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { useFormat } from '../../shared/use-format.js';
import { RecognitionNodes } from './recognition-nodes.js';
import { SystemPart } from './system-part.js';

type System = CallOutput<'getSystem'>;
type Status = System['health']['status'];

const LIVE_MS = 5000;
const COLORS: Readonly<Record<Status, string>> = { healthy: 'teal', degraded: 'orange', unhealthy: 'red' };

function StatusBadge({ status }: { readonly status: Status }) {
  const { t } = useTranslation('health');
  return (
    <Badge variant="light" color={COLORS[status]}>
      {t(`status.${status}`)}
    </Badge>
  );
}

function Services({ health }: Pick<System, 'health'>) {
  const { t } = useTranslation('health');
  const format = useFormat();
  return (
    <SystemPart title={t('services')}>
      {Object.entries(health.services).map(([name, service]) => (
        <Stack key={name} gap={2}>
          <Group justify="space-between">
            <Text>{t(`service.${name}`, { defaultValue: name })}</Text>
            <Group gap="xs">
              {service.latencyMs !== undefined && (
                <Text size="sm" c="dimmed">
                  {format.duration(service.latencyMs)}
                </Text>
              )}
              <StatusBadge status={service.status} />
            </Group>
          </Group>
          {service.status !== 'healthy' && (
            <Text size="sm">{t([`advice.${name}.${service.status}`, 'advice.fails'])}</Text>
          )}
        </Stack>
      ))}
    </SystemPart>
  );
}

function Facts({ system }: { readonly system: System }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const { database, engine, gallery } = system;
  return (
    <>
      <SystemPart title={t('program')}>
        <FactList
          facts={[
            [t('version'), system.version],
            [t('started'), format.relative(system.startedAt)],
            [t('node'), system.node],
            [t('memory'), format.bytes(system.memoryBytes)],
            [t('free'), format.bytes(system.dataFolderFreeBytes)],
          ]}
        />
      </SystemPart>
      <SystemPart title={t('database')}>
        <FactList
          facts={[
            [t('kind'), t(`databaseKind.${database.kind}`)],
            [t('version'), database.version],
            [t('size'), format.bytes(database.sizeBytes)],
          ]}
        />
      </SystemPart>
      <SystemPart title={t('engine')}>
        <FactList
          facts={[
            [t('pack'), engine.packId],
            [t('workers'), format.number(engine.workers)],
            [t('queued'), format.number(engine.queued)],
            [t('templates'), format.number(gallery.templates)],
            [t('people'), format.number(gallery.people)],
          ]}
        />
        <Text size="sm">
          <TextLink to="/models">{t('models')}</TextLink> ·{' '}
          <TextLink to="/encryption">{t('encryption')}</TextLink>
        </Text>
      </SystemPart>
    </>
  );
}

/** How the installation is: health of each part, database, engine, memory. */
export function SystemPage() {
  const { t } = useTranslation('health');
  const query = useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => call('getSystem', {}, signal),
    refetchInterval: LIVE_MS,
  });
  const system = query.data;
  return (
    <Page title={t('title')} description={t('description')}>
      {query.isPending && <LoadingRows rows={4} height={120} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {system && (
        <>
          <Alert
            role="status"
            color={COLORS[system.health.status]}
            title={t(`status.${system.health.status}`)}
          >
            {t(`statusDetail.${system.health.status}`)}
          </Alert>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Services health={system.health} />
            <Facts system={system} />
            {system.nodes.length > 0 && <RecognitionNodes nodes={system.nodes} />}
          </SimpleGrid>
        </>
      )}
    </Page>
  );
}
