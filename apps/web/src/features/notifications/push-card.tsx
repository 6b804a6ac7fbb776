import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/use-format.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { readPushState, turnPushOff, turnPushOn } from './push.js';
import type { OwnSettings } from './use-own-settings.js';

const KEY = ['push-state'] as const;

/** Browsers that show messages while the product is closed. */
export function PushCard({ own }: { readonly own: OwnSettings }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const textOf = useProblemText();
  const client = useQueryClient();
  const settings = own.settings.data;
  const state = useQuery({ queryKey: KEY, queryFn: readPushState });
  const turn = useMutation({
    mutationFn: (isOn: boolean) => (isOn ? turnPushOn(settings?.pushKey ?? '') : turnPushOff()),
    onSuccess: (now) => {
      client.setQueryData(KEY, now);
      return own.renew();
    },
  });
  if (!settings) return null;
  const failure = turn.error ?? own.removeDevice.error;
  return (
    <Card withBorder component="section" maw={720}>
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          {t('push.title')}
        </Title>
        <Text size="sm">{t(`push.states.${state.data ?? 'off'}`)}</Text>
        {failure && <Alert color="red">{textOf(failure)}</Alert>}
        {(state.data === 'off' || state.data === 'on') && (
          <Button
            variant={state.data === 'on' ? 'default' : 'filled'}
            loading={turn.isPending}
            onClick={() => turn.mutate(state.data === 'off')}
          >
            {t(state.data === 'on' ? 'push.turnOff' : 'push.turnOn')}
          </Button>
        )}
        {settings.devices.map(({ id, device, createdAt }) => (
          <Group key={id} justify="space-between" w="100%">
            <Text size="sm">
              <bdi>{device}</bdi> · {t('push.since', { day: format.date(createdAt) })}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('push.removeOne', { device })}
              onClick={() => own.removeDevice.mutate(id)}
            >
              {t('push.remove')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
