import { Box, Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Badge } from '@mien/contracts';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../shared/form-problem.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useFormat } from '../../shared/use-format.js';

interface CodeCardProps {
  readonly badge: Badge;
  readonly isBusy: boolean;
  readonly error: unknown;
  onIssue(): void;
}

/** The QR code, and another one when somebody else may have it. */
export function CodeCard({ badge: { code, codeIssuedAt }, isBusy, error, onIssue }: CodeCardProps) {
  const { t } = useTranslation('badges');
  const format = useFormat();
  const confirm = useConfirm();
  const renew = async () => {
    const isSure =
      !code ||
      (await confirm({
        title: t('code.renewTitle'),
        consequence: t('code.renewConsequence'),
        act: t('code.renew'),
      }));
    if (isSure) onIssue();
  };
  return (
    <Paper withBorder p="md">
      <Stack>
        <Title order={2} size="h5">
          {t('code.title')}
        </Title>
        <Text size="sm">{t('code.note')}</Text>
        {code && (
          <Center>
            <Box bg="white" p="md" style={{ borderRadius: 8 }}>
              <QRCodeSVG value={code} size={220} title={t('code.title')} />
            </Box>
          </Center>
        )}
        {codeIssuedAt && (
          <Text size="sm" c="dimmed">
            {t('code.issued', { date: format.date(codeIssuedAt) })}
          </Text>
        )}
        <FormProblem error={error} />
        <Group>
          <Button variant={code ? 'default' : 'filled'} loading={isBusy} onClick={renew}>
            {code ? t('code.renew') : t('code.issue')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
