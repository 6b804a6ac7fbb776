import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth, authClient } from '../../../shared/auth-client.js';
import { useSessionChanged } from '../../../shared/use-session-changed.js';
import { PasswordGate } from './password-gate.js';
import { RecoveryCodes } from './recovery-codes.js';
import { ScanCode } from './scan-code.js';

type Step =
  | { readonly name: 'password' }
  | { readonly name: 'scan'; readonly uri: string; readonly codes: readonly string[] }
  | { readonly name: 'keep'; readonly codes: readonly string[] };

export interface AddAuthenticatorProps {
  readonly onDone: () => void;
  /** What else one may do, as long as nothing is added. */
  readonly instead?: ReactNode;
}

/** Add an authenticator app: password, QR code and first code, recovery codes. */
export function AddAuthenticator({ onDone, instead }: AddAuthenticatorProps) {
  const { t } = useTranslation('account');
  const readSession = useSessionChanged();
  const [step, setStep] = useState<Step>({ name: 'password' });

  const begin = async (password: string) => {
    const begun = await auth(authClient.twoFactor.enable({ password }));
    if (!('totpURI' in begun)) throw new Error('The server offered another second factor.');
    setStep({ name: 'scan', uri: begun.totpURI, codes: begun.backupCodes });
  };
  const finish = async () => {
    await readSession();
    onDone();
  };

  switch (step.name) {
    case 'password':
      return (
        <>
          <PasswordGate text={t('authenticator.passwordReason')} act={t('shared:next')} onPassword={begin} />
          {instead}
        </>
      );
    case 'scan':
      return (
        <>
          <ScanCode uri={step.uri} onVerified={() => setStep({ name: 'keep', codes: step.codes })} />
          {instead}
        </>
      );
    case 'keep':
      return <RecoveryCodes codes={step.codes} onKept={() => void finish()} />;
  }
}
