import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconMapPin } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import type { CallOutput } from '../../../shared/api-types.js';
import { StatusBadge } from '../../../shared/attendance/status-badge.js';
import { FaceSession } from '../../../shared/face-session/face-session.js';
import { useShownPerson } from '../../../shared/person-routes.js';
import { useFormat } from '../../../shared/use-format.js';
import { findPosition, type Position, PositionError } from './position.js';

type CheckedIn = CallOutput<'checkIn'>;

/** First where the phone is, when the rules ask for it, then the face, then what one counts as. */
export function CheckIn({ needsPosition }: { readonly needsPosition: boolean }) {
  const { personId } = useShownPerson();
  const client = useQueryClient();
  const [position, setPosition] = useState<Position>();
  const [done, setDone] = useState<CheckedIn>();
  if (done) return <Done checkedIn={done} />;
  if (needsPosition && !position) return <AskPosition onFound={setPosition} />;
  return (
    <FaceSession
      start={(without) =>
        call('startFaceSession', { body: { purpose: 'attendance', personId, without: [...without] } })
      }
      onPassed={async (resultToken) => {
        // one may have come closer since the first try
        const here = position && (await findPosition().catch(() => position));
        const answer = await call('checkIn', { body: { resultToken, ...(here && { position: here }) } });
        setDone(answer);
        await client.invalidateQueries({ queryKey: ['attendance'] });
      }}
    />
  );
}

function AskPosition({ onFound }: { onFound(position: Position): void }) {
  const { t } = useTranslation('my-attendance');
  const find = useMutation({ mutationFn: () => findPosition(), onSuccess: onFound });
  const failure = find.error instanceof PositionError ? find.error.failure : undefined;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h5">
          {t('checkIn.position.title')}
        </Title>
        <Text size="sm">{t('checkIn.position.why')}</Text>
        {find.isError && (
          <Alert color="orange" role="alert">
            {t(`checkIn.position.failure.${failure ?? 'unavailable'}`)}
          </Alert>
        )}
        <Button
          leftSection={<IconMapPin size={18} aria-hidden />}
          loading={find.isPending}
          onClick={() => find.mutate()}
        >
          {t('checkIn.position.act')}
        </Button>
      </Stack>
    </Paper>
  );
}

function Done({ checkedIn: { at, items } }: { readonly checkedIn: CheckedIn }) {
  const { t } = useTranslation('my-attendance');
  const format = useFormat();
  return (
    <Alert
      color="teal"
      icon={<IconCheck aria-hidden />}
      role="status"
      title={t('checkIn.done', { time: format.time(at) })}
    >
      <Stack gap="xs">
        {items.map(({ session, status }) => (
          <Text key={session.id} component="div">
            <bdi>{session.courseName}</bdi> <StatusBadge status={status} />
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
