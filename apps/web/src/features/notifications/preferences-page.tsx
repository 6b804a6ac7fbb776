import { Alert, Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import {
  languageTag,
  NOTIFICATION_KINDS,
  type NotificationPreference,
  type OwnNotificationSettings,
} from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/languages.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { notifyDone } from '../../shared/notify.js';
import { Page } from '../../shared/page.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { KindChoice } from './kind-choice.js';
import { PhoneCard } from './phone-card.js';
import { PushCard } from './push-card.js';
import { TimeFields } from './time-fields.js';
import { type OwnSettings, useOwnSettings } from './use-own-settings.js';

interface PreferencesFormProps {
  readonly own: OwnSettings;
  readonly settings: OwnNotificationSettings;
}

function PreferencesForm({ own, settings }: PreferencesFormProps) {
  const { t } = useTranslation('notifications');
  const textOf = useProblemText();
  const [value, setValue] = useState<NotificationPreference>(settings.preference);
  const kinds = NOTIFICATION_KINDS.filter((kind) => settings.defaults[kind]);
  const save = () => own.save.mutate(value, { onSuccess: () => notifyDone(t('preferences.saved')) });
  return (
    <Card withBorder maw={720}>
      <Stack>
        <Title order={2} size="h4">
          {t('preferences.what')}
        </Title>
        {kinds.length === 0 && <Text c="dimmed">{t('preferences.nothing')}</Text>}
        {kinds.map((kind) => {
          const rule = settings.defaults[kind];
          return (
            rule && (
              <KindChoice
                key={kind}
                kind={kind}
                rule={rule}
                choice={value.choices[kind]}
                channels={settings.channels}
                onChange={(choice) => setValue({ ...value, choices: { ...value.choices, [kind]: choice } })}
              />
            )
          );
        })}
        <Title order={2} size="h4" mt="sm">
          {t('preferences.when')}
        </Title>
        <TimeFields value={value} onChange={setValue} />
        <Select
          label={t('preferences.language')}
          placeholder={t('preferences.languageOfOrganization')}
          clearable
          clearButtonProps={{ 'aria-label': t('preferences.languageOfOrganization') }}
          maw={280}
          value={value.language ?? null}
          data={languageTag.options.map((tag) => ({ value: tag, label: LANGUAGES[tag].name }))}
          onChange={(language) => {
            const { language: _before, ...rest } = value;
            setValue(language ? { ...rest, language } : rest);
          }}
        />
        {own.save.error && <Alert color="red">{textOf(own.save.error)}</Alert>}
        <Group justify="flex-end">
          <Button loading={own.save.isPending} onClick={save}>
            {t('preferences.save')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** What one wants to hear in this organization, how and when. */
export function PreferencesPage() {
  const { t } = useTranslation('notifications');
  const own = useOwnSettings();
  const { settings } = own;
  return (
    <Page
      title={t('preferences.title')}
      description={t('preferences.description')}
      back={<TextLink to="/notifications">{t('title')}</TextLink>}
    >
      {settings.isPending && <LoadingRows />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => settings.refetch()} />}
      {settings.isSuccess && (
        <>
          <PreferencesForm own={own} settings={settings.data} />
          <PushCard own={own} />
          <PhoneCard own={own} />
        </>
      )}
    </Page>
  );
}
