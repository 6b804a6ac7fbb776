import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { FACE_SIGN_IN } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import type { TabProps } from './tab-props.js';

/** How members prove who they are, and for how long that holds. */
export function SessionsTab({ draft: { settings }, changeSettings, isReadOnly }: TabProps) {
  const { t } = useTranslation('settings');
  return (
    <Stack maw={640} gap="lg">
      <Switch
        label={t('sessions.secondFactor')}
        description={t('sessions.secondFactorNote')}
        checked={settings.requireSecondFactor}
        disabled={isReadOnly}
        onChange={(event) => changeSettings({ requireSecondFactor: event.currentTarget.checked })}
      />
      <Radio.Group
        label={t('sessions.face.title')}
        description={t('sessions.face.note')}
        value={settings.faceSignIn}
        onChange={(value) => {
          const faceSignIn = FACE_SIGN_IN.find((known) => known === value);
          if (faceSignIn) changeSettings({ faceSignIn });
        }}
      >
        <Stack gap="xs" mt="xs">
          {FACE_SIGN_IN.map((value) => (
            <Radio key={value} value={value} label={t(`sessions.face.${value}`)} disabled={isReadOnly} />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('sessions.idle')}
        description={t('sessions.idleNote')}
        suffix={t('sessions.minutes')}
        min={5}
        max={10_080}
        allowDecimal={false}
        maw={320}
        value={settings.sessionIdleMinutes}
        disabled={isReadOnly}
        onChange={(minutes) => {
          if (typeof minutes === 'number' && minutes > 0) changeSettings({ sessionIdleMinutes: minutes });
        }}
      />
      <NumberInput
        label={t('sessions.longest')}
        description={t('sessions.longestNote')}
        suffix={t('sessions.hours')}
        min={1}
        max={720}
        allowDecimal={false}
        maw={320}
        value={settings.sessionHours}
        disabled={isReadOnly}
        onChange={(hours) => {
          if (typeof hours === 'number' && hours > 0) changeSettings({ sessionHours: hours });
        }}
      />
    </Stack>
  );
}
