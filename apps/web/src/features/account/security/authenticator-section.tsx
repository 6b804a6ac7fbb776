import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth, authClient } from '../../../shared/auth-client.js';
import { notifyDone } from '../../../shared/notify.js';
import { useSessionChanged } from '../../../shared/use-session-changed.js';
import { AddAuthenticator } from './add-authenticator.js';
import { PasswordGate } from './password-gate.js';
import { RecoveryCodes } from './recovery-codes.js';
import { Section } from './section.js';

type Dialog = 'add' | 'codes' | 'remove';

/** The authenticator app: add it, make new recovery codes, remove it. */
export function AuthenticatorSection({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation('account');
  const [dialog, setDialog] = useState<Dialog>();
  const [codes, setCodes] = useState<readonly string[]>();
  const readSession = useSessionChanged();

  const close = () => {
    setDialog(undefined);
    setCodes(undefined);
  };
  const remove = async (password: string) => {
    await auth(authClient.twoFactor.disable({ password }));
    await readSession();
    close();
    notifyDone(t('authenticator.removed'));
  };
  const renewCodes = async (password: string) => {
    setCodes((await auth(authClient.twoFactor.generateBackupCodes({ password }))).backupCodes);
  };

  return (
    <Section
      title={t('authenticator.title')}
      description={t('authenticator.description')}
      status={isOn ? { text: t('on'), isGood: true } : { text: t('off'), isGood: false }}
    >
      <Group gap="sm">
        {isOn ? (
          <>
            <Button variant="default" onClick={() => setDialog('codes')}>
              {t('authenticator.newCodes')}
            </Button>
            <Button variant="default" onClick={() => setDialog('remove')}>
              {t('authenticator.remove')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setDialog('add')}>{t('authenticator.add')}</Button>
        )}
      </Group>
      <Modal
        opened={dialog !== undefined}
        onClose={close}
        title={dialog && t(`authenticator.dialog.${dialog}`)}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        {dialog === 'add' && <AddAuthenticator onDone={close} />}
        {dialog === 'remove' && (
          <PasswordGate
            text={t('authenticator.removeConsequence')}
            act={t('authenticator.remove')}
            isDestructive
            onPassword={remove}
          />
        )}
        {dialog === 'codes' &&
          (codes ? (
            <RecoveryCodes codes={codes} onKept={close} />
          ) : (
            <PasswordGate
              text={t('authenticator.codesConsequence')}
              act={t('authenticator.newCodes')}
              onPassword={renewCodes}
            />
          ))}
      </Modal>
    </Section>
  );
}
