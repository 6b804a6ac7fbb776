import { Alert, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../shared/links.js';
import { usePermission } from '../../../shared/use-permission.js';
import type { TabProps } from './tab-props.js';

/** What is kept, and for how long. */
export function PrivacyTab({ draft: { settings }, changeSettings, isReadOnly }: TabProps) {
  const { t } = useTranslation('settings');
  const seesKeys = usePermission('system:read');
  return (
    <Stack maw={640} gap="lg">
      <Switch
        label={t('privacy.keepPictures')}
        description={t('privacy.keepPicturesNote')}
        checked={settings.keepPictures}
        disabled={isReadOnly}
        onChange={(event) => changeSettings({ keepPictures: event.currentTarget.checked })}
      />
      {!settings.keepPictures && <Alert color="orange">{t('privacy.noPictures')}</Alert>}
      <NumberInput
        label={t('privacy.logDays')}
        description={t('privacy.logDaysNote')}
        min={1}
        max={3650}
        clampBehavior="strict"
        allowDecimal={false}
        maw={320}
        value={settings.recognitionLogDays}
        disabled={isReadOnly}
        onChange={(days) => {
          if (typeof days === 'number' && days >= 1) changeSettings({ recognitionLogDays: days });
        }}
      />
      <NumberInput
        label={t('privacy.sightingDays')}
        description={t('privacy.sightingDaysNote')}
        min={1}
        max={3650}
        clampBehavior="strict"
        allowDecimal={false}
        maw={320}
        value={settings.sightingDays}
        disabled={isReadOnly}
        onChange={(days) => {
          if (typeof days === 'number' && days >= 1) changeSettings({ sightingDays: days });
        }}
      />
      <NumberInput
        label={t('privacy.reportDays')}
        description={t('privacy.reportDaysNote')}
        min={1}
        max={3650}
        clampBehavior="strict"
        allowDecimal={false}
        maw={320}
        value={settings.reportDays}
        disabled={isReadOnly}
        onChange={(days) => {
          if (typeof days === 'number' && days >= 1) changeSettings({ reportDays: days });
        }}
      />
      <Text size="sm">
        <TextLink underline="always" to="/consent-texts">
          {t('privacy.consentTexts')}
        </TextLink>{' '}
        {t('privacy.consentTextsNote')}
      </Text>
      {seesKeys && (
        <Text size="sm">
          <TextLink underline="always" to="/encryption">
            {t('privacy.encryption')}
          </TextLink>{' '}
          {t('privacy.encryptionNote')}
        </Text>
      )}
    </Stack>
  );
}
