import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { notifyDone, notifyFailure } from '../../../shared/notify.js';
import { personKey } from '../../../shared/people/person-queries.js';
import { useConfirm } from '../../../shared/use-confirm.js';
import { useProblemText } from '../../../shared/use-problem-text.js';

/** Withdraw the consent to sign in by face, after being told what it means. */
export function TurnFaceOff({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  const confirm = useConfirm();
  const textOf = useProblemText();
  const withdraw = useMutation({
    mutationFn: () => call('withdrawConsent', { params: { personId }, body: { purposes: ['sign-in'] } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: personKey(personId) });
      notifyDone(t('faceSection.turnedOff'));
    },
    onError: (error) => notifyFailure(textOf(error)),
  });
  const ask = async () => {
    const isSure = await confirm({
      title: t('faceSection.turnOffTitle'),
      consequence: t('faceSection.turnOffConsequence'),
      act: t('faceSection.turnOff'),
    });
    if (isSure) withdraw.mutate();
  };
  return (
    <Group>
      <Button variant="default" loading={withdraw.isPending} onClick={ask}>
        {t('faceSection.turnOff')}
      </Button>
    </Group>
  );
}
