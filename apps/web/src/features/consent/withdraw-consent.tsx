import { Button } from '@mantine/core';
import type { ConsentPurpose } from '@mien/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone, notifyFailure } from '../../shared/notify.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { useConsentChange } from './use-consent-change.js';

/** Withdraw consent after being told what it means. */
export function WithdrawConsent({ purpose }: { readonly purpose: ConsentPurpose }) {
  const { t } = useTranslation(['consent', 'shared']);
  const { personId } = useShownPerson();
  const person = useQuery(personQuery(personId));
  const confirm = useConfirm();
  const textOf = useProblemText();
  const refresh = useConsentChange(personId);
  const withdraw = useMutation({
    mutationFn: () => call('withdrawConsent', { params: { personId }, body: { purposes: [purpose] } }),
    onSuccess: async ({ deletedTemplates }) => {
      await refresh();
      notifyDone(t('withdrawnDone', { count: deletedTemplates }));
    },
    onError: (error) => notifyFailure(textOf(error)),
  });

  const ask = async () => {
    const isSure = await confirm({
      title: t('withdrawTitle', { purpose: t(`purpose.${purpose}`) }),
      consequence: t(`consequence.${purpose}`, { count: person.data?.templates ?? 0 }),
      act: t('withdraw'),
    });
    if (isSure) withdraw.mutate();
  };
  return (
    <Button variant="default" loading={withdraw.isPending} onClick={ask}>
      {t('withdraw')}
    </Button>
  );
}
