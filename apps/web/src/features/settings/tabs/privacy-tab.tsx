import { Alert, Stack, Switch, Text } from '@mantine/core';
import { DEFAULT_ATTENDANCE_DAYS } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../shared/links.js';
import { usePermission } from '../../../shared/use-permission.js';
import { KeptDays } from './kept-days.js';
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
      <KeptDays
        label={t('privacy.logDays')}
        note={t('privacy.logDaysNote')}
        days={settings.recognitionLogDays}
        isReadOnly={isReadOnly}
        onChange={(recognitionLogDays) => changeSettings({ recognitionLogDays })}
      />
      <KeptDays
        label={t('privacy.sightingDays')}
        note={t('privacy.sightingDaysNote')}
        days={settings.sightingDays}
        isReadOnly={isReadOnly}
        onChange={(sightingDays) => changeSettings({ sightingDays })}
      />
      <KeptDays
        label={t('privacy.attendanceDays')}
        note={t('privacy.attendanceDaysNote')}
        days={settings.attendanceDays ?? DEFAULT_ATTENDANCE_DAYS}
        fewest={30}
        most={36_500}
        isReadOnly={isReadOnly}
        onChange={(attendanceDays) => changeSettings({ attendanceDays })}
      />
      <KeptDays
        label={t('privacy.reportDays')}
        note={t('privacy.reportDaysNote')}
        days={settings.reportDays}
        isReadOnly={isReadOnly}
        onChange={(reportDays) => changeSettings({ reportDays })}
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
