import { Button, Stack, Text } from '@mantine/core';
import type { SignInFactor } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.js';
import { FaceSession } from '../face-session/face-session.js';
import { useSession } from '../use-session.js';
import { useSessionChanged } from '../use-session-changed.js';
import { PasskeyFactor } from './passkey-factor.js';
import { SecretFactor } from './secret-factor.js';

interface StepUpFormProps {
  onShown(): void;
}

/** Show one of the own factors again: the first that there is, the others a button away. */
export function StepUpForm({ onShown }: StepUpFormProps) {
  const { t } = useTranslation('step-up');
  const session = useSession();
  const readSession = useSessionChanged();
  const factors: readonly SignInFactor[] = session?.stepUp.factors ?? [];
  const [chosen, setChosen] = useState<SignInFactor>();
  const factor = chosen ?? factors[0];
  const done = async () => {
    await readSession();
    onShown();
  };

  return (
    <Stack gap="md">
      <Text size="sm">{t(factor ? 'why' : 'none')}</Text>
      {(factor === 'password' || factor === 'code') && (
        <SecretFactor key={factor} factor={factor} onDone={done} />
      )}
      {factor === 'passkey' && <PasskeyFactor onDone={done} />}
      {factor === 'face' && (
        <FaceSession
          start={(without) => call('startFaceStepUp', { body: { without: [...without] } })}
          onPassed={async (resultToken) => {
            await call('stepUpByFace', { body: { resultToken } });
            await done();
          }}
        />
      )}
      <Stack gap={4}>
        {factors
          .filter((other) => other !== factor)
          .map((other) => (
            <Button key={other} variant="subtle" onClick={() => setChosen(other)}>
              {t(`use.${other}`)}
            </Button>
          ))}
      </Stack>
    </Stack>
  );
}
