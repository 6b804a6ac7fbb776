import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import type { CallOutput } from '../../shared/api-types.js';
import { ErrorState } from '../../shared/error-state.js';
import { useFormat } from '../../shared/use-format.js';

function Verdict({ verdict }: { readonly verdict: CallOutput<'verifyAudit'> }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const rows = format.number(verdict.rows);
  if (verdict.intact) {
    return (
      <Alert role="status" color="teal" icon={<IconShieldCheck aria-hidden />} title={t('verify.intact')}>
        <Text size="sm">{t('verify.intactDetail', { rows })}</Text>
        {verdict.head && (
          <Text size="xs" ff="monospace" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {verdict.head}
          </Text>
        )}
      </Alert>
    );
  }
  return (
    <Alert role="alert" color="red" icon={<IconShieldX aria-hidden />} title={t('verify.broken')}>
      <Text size="sm">
        {verdict.broken &&
          t(`verify.problem.${verdict.broken.problem}`, { sequence: format.number(verdict.broken.sequence) })}
      </Text>
      <Text size="sm">{t('verify.brokenAdvice')}</Text>
    </Alert>
  );
}

/** Walk the chain of the audit log and say plainly whether anything was changed. */
export function ChainCheck() {
  const { t } = useTranslation('audit');
  const verify = useMutation({ mutationFn: () => call('verifyAudit') });
  return (
    <Stack gap="sm" align="stretch">
      <Button variant="default" w="fit-content" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('verify.act')}
      </Button>
      {verify.data && <Verdict verdict={verify.data} />}
      {verify.isError && <ErrorState error={verify.error} onRetry={() => verify.mutate()} />}
    </Stack>
  );
}
