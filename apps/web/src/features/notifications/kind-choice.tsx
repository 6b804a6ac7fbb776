import { Chip, Fieldset, Group, Select, Text } from '@mantine/core';
import {
  NOTIFICATION_PACES,
  type NotificationChannel,
  type NotificationKind,
  type NotificationPreference,
  type NotificationRule,
} from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useNotificationNames } from '../../shared/notifications/kinds.js';

export type Choice = NonNullable<NotificationPreference['choices'][NotificationKind]>;

export interface KindChoiceProps {
  readonly kind: NotificationKind;
  readonly rule: NotificationRule;
  readonly choice: Choice | undefined;
  /** Ways that are set up. */
  readonly channels: readonly NotificationChannel[];
  readonly onChange: (choice: Choice) => void;
}

/** By which ways one hears of one kind of event, and whether at once. */
export function KindChoice({ kind, rule, choice, channels, onChange }: KindChoiceProps) {
  const { t } = useTranslation('notifications');
  const { kindName, channelName } = useNotificationNames();
  const now: Choice = choice ?? { channels: rule.channels, pace: 'at-once' };
  const shown = channels
    .filter((channel) => channel !== 'in-app')
    .some((channel) => now.channels.includes(channel));
  return (
    <Fieldset legend={kindName(kind)} variant="default" p="sm">
      <Group justify="space-between" align="center">
        <Chip.Group
          multiple
          value={[...now.channels]}
          onChange={(chosen) =>
            onChange({ ...now, channels: channels.filter((one) => chosen.includes(one)) })
          }
        >
          <Group gap="xs">
            {channels.map((channel) => (
              <Chip key={channel} value={channel} variant="outline" size="sm">
                {channelName(channel)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {rule.isUrgent && <Text size="sm">{t('preferences.urgent')}</Text>}
        {!rule.isUrgent && shown && (
          <Select
            size="sm"
            w={180}
            aria-label={t('preferences.paceOf', { kind: kindName(kind) })}
            allowDeselect={false}
            value={now.pace}
            data={NOTIFICATION_PACES.map((value) => ({ value, label: t(`preferences.paces.${value}`) }))}
            onChange={(pace) => pace && onChange({ ...now, pace })}
          />
        )}
      </Group>
    </Fieldset>
  );
}
