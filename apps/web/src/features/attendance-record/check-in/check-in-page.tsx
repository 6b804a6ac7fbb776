import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { ErrorState } from '../../../shared/error-state.js';
import { ButtonLink } from '../../../shared/links.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { useFormat } from '../../../shared/use-format.js';
import { CheckIn } from './check-in.js';
import { type CheckInTerms, type Obstacle, obstacleOf } from './obstacle.js';

/** Check in with one's own phone and a live face, where the rules allow it. */
export function CheckInPage() {
  const terms = useQuery({
    queryKey: ['attendance', 'check-in-terms'],
    queryFn: ({ signal }) => call('getCheckInTerms', {}, signal),
    // sessions open and close, and phones change their network
    staleTime: 0,
  });
  if (terms.isError) return <ErrorState error={terms.error} onRetry={() => terms.refetch()} />;
  if (!terms.data) return <LoadingRows rows={3} />;
  const obstacle = obstacleOf(terms.data);
  return (
    <Stack gap="lg" maw={720}>
      {terms.data.sessions.length > 0 && <OpenSessions terms={terms.data} />}
      {obstacle ? <Refusal obstacle={obstacle} /> : <CheckIn needsPosition={terms.data.needsPosition} />}
      <OtherWays />
    </Stack>
  );
}

function OpenSessions({ terms }: { readonly terms: CheckInTerms }) {
  const { t } = useTranslation('my-attendance');
  const format = useFormat();
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('checkIn.open')}
      </Title>
      {terms.sessions.map((session) => (
        <Text key={session.id}>
          <bdi>{session.courseName}</bdi>{' '}
          <Text span c="dimmed">
            {format.range(session.startsAt, session.endsAt)}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}

function Refusal({ obstacle }: { readonly obstacle: Obstacle }) {
  const { t } = useTranslation('my-attendance');
  return (
    <Paper withBorder p="md" role="status">
      <Stack gap="sm" align="flex-start">
        <Text fw={600}>{t(`checkIn.obstacle.${obstacle}.title`)}</Text>
        <Text size="sm">{t(`checkIn.obstacle.${obstacle}.advice`)}</Text>
        {obstacle === 'no-consent' && (
          <ButtonLink to="/my-data/consent" variant="default">
            {t('checkIn.toConsent')}
          </ButtonLink>
        )}
        {obstacle === 'not-enrolled' && (
          <ButtonLink to="/my-data/face" variant="default">
            {t('checkIn.toFace')}
          </ButtonLink>
        )}
      </Stack>
    </Paper>
  );
}

/** There is always an equal way without a face. */
function OtherWays() {
  const { t } = useTranslation('my-attendance');
  return (
    <Stack gap="xs">
      <Title order={2} size="h6">
        {t('checkIn.others')}
      </Title>
      <List size="sm">
        <List.Item>{t('checkIn.byKiosk')}</List.Item>
        <List.Item>{t('checkIn.byStaff')}</List.Item>
        <List.Item>{t('checkIn.byRequest')}</List.Item>
      </List>
    </Stack>
  );
}
