import { Text, Timeline } from '@mantine/core';
import type { Consent } from '@mien/contracts';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/use-format.js';
import { eventsOf } from './consent-standing.js';

/** What was given and withdrawn, when and by whom. */
export function ConsentHistory({ consents }: { readonly consents: readonly Consent[] }) {
  const { t } = useTranslation('consent');
  const format = useFormat();
  const events = eventsOf(consents);
  if (events.length === 0) return <Text c="dimmed">{t('history.empty')}</Text>;
  return (
    <Timeline bulletSize={26} lineWidth={2} active={events.length}>
      {events.map(({ id, kind, at, consent }) => (
        <Timeline.Item
          key={id}
          color={kind === 'given' ? 'teal.8' : 'gray.7'}
          bullet={kind === 'given' ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
          title={t(`history.${kind}`, { purpose: t(`purpose.${consent.purpose}`) })}
        >
          <Text size="sm" c="dimmed">
            {format.dateTime(at)} · {t('version', { version: consent.version })}
            {kind === 'given' && consent.recordedBy && ` · ${t('recordedBy', { name: consent.recordedBy })}`}
          </Text>
          {kind === 'given' && consent.evidence && (
            <Text size="sm">
              {t('evidence')}: <bdi>{consent.evidence}</bdi>
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
