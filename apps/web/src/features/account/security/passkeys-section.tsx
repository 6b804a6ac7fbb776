import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/error-state.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { PasskeyNameForm } from './passkey-name-form.js';
import { PasskeyRow } from './passkey-row.js';
import { Section } from './section.js';
import { useAddPasskey, usePasskeys } from './use-passkeys.js';

/** Passkeys: what the account has, another one, other names, away with one. */
export function PasskeysSection() {
  const { t } = useTranslation('account');
  const passkeys = usePasskeys();
  const add = useAddPasskey();
  const [isAdding, adding] = useDisclosure(false);
  const count = passkeys.data?.length ?? 0;

  return (
    <Section
      title={t('passkeys.title')}
      description={t('passkeys.description')}
      {...(passkeys.data && { status: { text: t('passkeys.count', { count }), isGood: count > 0 } })}
    >
      {passkeys.isPending && <LoadingRows rows={2} />}
      {passkeys.error && <ErrorState error={passkeys.error} onRetry={() => void passkeys.refetch()} />}
      {passkeys.data && count > 0 && (
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {passkeys.data.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </Stack>
      )}
      {'PublicKeyCredential' in window ? (
        <Group>
          <Button variant="default" onClick={adding.open}>
            {t('passkeys.add')}
          </Button>
        </Group>
      ) : (
        <Text size="sm">{t('passkeys.unsupported')}</Text>
      )}
      <Modal
        opened={isAdding}
        onClose={adding.close}
        title={t('passkeys.add')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <PasskeyNameForm
          name={t('passkeys.defaultName')}
          act={t('passkeys.add')}
          onName={async (name) => {
            await add.mutateAsync(name);
            adding.close();
          }}
        />
      </Modal>
    </Section>
  );
}
