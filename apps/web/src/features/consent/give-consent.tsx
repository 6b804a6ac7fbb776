import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ConsentPurpose, languageTag } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { notifyDone } from '../../shared/notify.js';
import { useShownPerson } from '../../shared/person-routes.js';
import type { ConsentText } from './consent-text.js';
import { useConsentChange } from './use-consent-change.js';

interface GiveConsentProps {
  readonly purpose: ConsentPurpose;
  readonly text: ConsentText;
}

/** Give consent for oneself, or record that of another person with where its proof lies. */
export function GiveConsent({ purpose, text }: GiveConsentProps) {
  const { t } = useTranslation(['consent', 'shared']);
  const { personId, isSelf } = useShownPerson();
  const refresh = useConsentChange(personId);
  const [isOpen, dialog] = useDisclosure();
  const [evidence, setEvidence] = useState('');
  const give = useMutation({
    mutationFn: () =>
      call('giveConsent', {
        params: { personId },
        body: {
          purposes: [purpose],
          language: languageTag.parse(text.language),
          ...(isSelf ? {} : { evidence: evidence.trim() }),
        },
      }),
    onSuccess: async () => {
      await refresh();
      dialog.close();
      notifyDone(t(isSelf ? 'givenDone' : 'recordedDone'));
    },
  });

  return (
    <>
      <Button onClick={dialog.open}>{t(isSelf ? 'give' : 'record')}</Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        size="lg"
        title={t(isSelf ? 'giveTitle' : 'recordTitle', { purpose: t(`purpose.${purpose}`) })}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            give.mutate();
          }}
        >
          <Stack>
            <div lang={text.language} dir="auto">
              <Text fw={600}>{text.title}</Text>
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                {text.body}
              </Text>
            </div>
            {isSelf ? (
              <Text size="sm">{t('giveNote')}</Text>
            ) : (
              <TextInput
                label={t('evidence')}
                description={t('evidenceNote')}
                placeholder={t('evidenceExample')}
                required
                value={evidence}
                onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
              />
            )}
            {give.isError && <ErrorState error={give.error} />}
            <Button type="submit" loading={give.isPending} disabled={!isSelf && evidence.trim() === ''}>
              {t(isSelf ? 'giveAct' : 'recordAct')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
