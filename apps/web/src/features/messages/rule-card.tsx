import { Card, Checkbox, Group, Stack, Switch, Title } from '@mantine/core';
import {
  NOTIFICATION_CHANNELS,
  type NotificationKind,
  type NotificationRule,
  POSSIBLE_AUDIENCES,
} from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useNotificationNames } from '../../shared/notifications/kinds.js';

export interface RuleCardProps {
  readonly kind: NotificationKind;
  readonly rule: NotificationRule;
  readonly isReadOnly: boolean;
  readonly onChange: (rule: NotificationRule) => void;
}

/** Who hears of one kind of event, and by which ways unless they choose others. */
export function RuleCard({ kind, rule, isReadOnly, onChange }: RuleCardProps) {
  const { t } = useTranslation('messages');
  const { kindName, channelName } = useNotificationNames();
  const isOff = isReadOnly || !rule.isOn;
  return (
    <Card withBorder component="section" aria-label={kindName(kind)}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h5">
            {kindName(kind)}
          </Title>
          <Switch
            label={t('rule.on')}
            aria-label={`${kindName(kind)}: ${t('rule.on')}`}
            disabled={isReadOnly}
            checked={rule.isOn}
            onChange={(event) => onChange({ ...rule, isOn: event.currentTarget.checked })}
          />
        </Group>
        <Group align="flex-start" gap="xl">
          <Checkbox.Group
            label={t('rule.audiences')}
            value={[...rule.audiences]}
            onChange={(chosen) =>
              onChange({
                ...rule,
                audiences: POSSIBLE_AUDIENCES[kind].filter((audience) => chosen.includes(audience)),
              })
            }
          >
            <Group gap="md" mt={6}>
              {POSSIBLE_AUDIENCES[kind].map((audience) => (
                <Checkbox
                  key={audience}
                  value={audience}
                  label={t(`audiences.${audience}`)}
                  disabled={isOff}
                />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox.Group
            label={t('rule.channels')}
            value={[...rule.channels]}
            onChange={(chosen) =>
              onChange({
                ...rule,
                channels: NOTIFICATION_CHANNELS.filter((channel) => chosen.includes(channel)),
              })
            }
          >
            <Group gap="md" mt={6}>
              {NOTIFICATION_CHANNELS.map((channel) => (
                <Checkbox key={channel} value={channel} label={channelName(channel)} disabled={isOff} />
              ))}
            </Group>
          </Checkbox.Group>
        </Group>
        <Checkbox
          label={t('rule.urgent')}
          disabled={isOff}
          checked={rule.isUrgent}
          onChange={(event) => onChange({ ...rule, isUrgent: event.currentTarget.checked })}
        />
      </Stack>
    </Card>
  );
}
