import { Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import type { TodayFigures } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { type KeyFigure, KeyFigures } from '../../shared/key-figures.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useFormat } from '../../shared/use-format.js';

const LIVE_MS = 10_000;

function useFigures(today: TodayFigures): readonly KeyFigure[] {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { sessions, counts, devices, jobs } = today;
  const online = devices && devices.kiosksOnline + devices.camerasOnline;
  const figures = [
    {
      key: 'sessions',
      value: format.number(sessions.planned),
      note: t('today.running', { count: sessions.running }),
    },
    {
      key: 'present',
      value: format.number(today.presentNow),
      note: t('today.expected', { count: today.expectedNow }),
    },
    { key: 'late', value: format.number(counts.late) },
    { key: 'absent', value: format.number(counts.absent) },
    { key: 'unconfirmed', value: format.number(counts.unconfirmed) },
    { key: 'corrections', value: format.number(today.waitingCorrections) },
    ...(devices && online !== undefined
      ? [
          {
            key: 'devices',
            value: t('today.of', {
              part: format.number(online),
              all: format.number(devices.kiosks + devices.cameras),
            }),
            note: today.openOutages ? t('today.outages', { count: today.openOutages }) : undefined,
          },
        ]
      : []),
    ...(jobs
      ? [
          {
            key: 'jobs',
            value: format.number(jobs.running + jobs.waiting),
            note: jobs.failedToday > 0 ? t('today.failed', { count: jobs.failedToday }) : undefined,
          },
        ]
      : []),
  ];
  return figures.map(({ key, ...figure }) => ({ ...figure, name: t(`today.figure.${key}`) }));
}

const cameTo = ({ counts }: TodayFigures['next'][number]): number =>
  counts.present + counts.late + counts['left-early'] + counts.partial;

function NextSession({ session }: { readonly session: TodayFigures['next'][number] }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const came = cameTo(session);
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="sm">
      <Stack gap={0} miw={0}>
        <TextLink to="/sessions/$sessionId" params={{ sessionId: session.id }}>
          <bdi>{session.courseName}</bdi>
        </TextLink>
        <Text size="sm" c="dimmed">
          {[format.timeRange(session.startsAt, session.endsAt), session.room].filter(Boolean).join(' · ')}
        </Text>
      </Stack>
      <Stack gap={2} w={110} style={{ flexShrink: 0 }}>
        <Progress value={session.people === 0 ? 0 : (came / session.people) * 100} aria-hidden />
        <Text size="sm" ta="end" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {t('today.of', { part: format.number(came), all: format.number(session.people) })}
        </Text>
      </Stack>
    </Group>
  );
}

function Today({ today }: { readonly today: TodayFigures }) {
  const { t } = useTranslation('dashboard');
  const figures = useFigures(today);
  return (
    <Stack gap="md">
      <KeyFigures figures={figures} hasCards={false} />
      {today.next.length > 0 ? (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {today.next.map((session) => (
            <NextSession key={session.id} session={session} />
          ))}
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          {t(today.sessions.planned > 0 ? 'today.allOver' : 'today.none')}
        </Text>
      )}
    </Stack>
  );
}

/** Today's sessions and who is there: what one opens the product for. */
export function TodayCard() {
  const { t } = useTranslation('dashboard');
  const query = useQuery({
    queryKey: ['analytics', 'today'],
    queryFn: ({ signal }) => call('getToday', {}, signal),
    refetchInterval: LIVE_MS,
  });
  return (
    <Card withBorder component="section" aria-labelledby="today">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2} size="h4" id="today">
            {t('today.title')}
          </Title>
          <Group gap="md">
            <TextLink to="/today" size="sm">
              {t('today.all')}
            </TextLink>
            <TextLink to="/analytics" size="sm">
              {t('today.analytics')}
            </TextLink>
          </Group>
        </Group>
        {query.isPending && <LoadingRows rows={2} height={64} />}
        {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
        {query.data && <Today today={query.data} />}
      </Stack>
    </Card>
  );
}
