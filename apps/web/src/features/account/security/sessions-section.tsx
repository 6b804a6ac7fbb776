import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/error-state.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { useConfirm } from '../../../shared/use-confirm.js';
import { useFormat } from '../../../shared/use-format.js';
import { describeDevice } from './describe-device.js';
import { Section } from './section.js';
import { type DeviceSession, useEndSessions, useSessions } from './use-sessions.js';

/** Where the account is signed in, and how to end that. */
export function SessionsSection() {
  const { t } = useTranslation('account');
  const sessions = useSessions();
  const end = useEndSessions();
  const confirm = useConfirm();
  const others = sessions.data?.filter(({ isThisOne }) => !isThisOne).length ?? 0;

  const endOthers = async () => {
    const isSure = await confirm({
      title: t('sessions.endOthersTitle'),
      consequence: t('sessions.endOthersConsequence'),
      act: t('sessions.endOthers'),
    });
    if (isSure) end.mutate('others');
  };

  return (
    <Section title={t('sessions.title')} description={t('sessions.description')}>
      {sessions.isPending && <LoadingRows rows={2} />}
      {sessions.error && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <FormProblem error={end.error} />
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {sessions.data?.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isEnding={end.isPending && end.variables === session.token}
            onEnd={() => end.mutate(session.token)}
          />
        ))}
      </Stack>
      {others > 0 && (
        <Group>
          <Button
            variant="default"
            loading={end.isPending && end.variables === 'others'}
            onClick={() => void endOthers()}
          >
            {t('sessions.endOthers')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

interface SessionRowProps {
  readonly session: DeviceSession;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
}

function SessionRow({ session, isEnding, onEnd }: SessionRowProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const device = describeDevice(session.userAgent) ?? t('sessions.unknownDevice');
  return (
    <Group component="li" justify="space-between" gap="sm">
      <Group gap="sm" wrap="nowrap" miw={0} flex="1 1 220px">
        <IconDevices size={22} aria-hidden style={{ flex: 'none' }} />
        <div>
          <Group gap="xs">
            <Text>{device}</Text>
            {session.isThisOne && <Badge variant="default">{t('sessions.thisOne')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {t('sessions.place', {
              address: session.ipAddress || t('sessions.unknownPlace'),
              seen: format.relative(session.lastSeenAt),
            })}
          </Text>
        </div>
      </Group>
      {!session.isThisOne && (
        <Button
          size="xs"
          variant="default"
          loading={isEnding}
          aria-label={t('sessions.endOf', { device })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </Group>
  );
}
