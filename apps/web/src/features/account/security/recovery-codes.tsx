import { Button, Checkbox, Code, CopyButton, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../shared/save-file.js';
import { printText } from './print-text.js';

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** Called once the person says that they keep them; they are not shown again. */
  readonly onKept: () => void;
}

/** Codes that replace the second factor once each: to copy, print or save, then to confirm. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTranslation('account');
  const [areKept, setKept] = useState(false);
  const text = [t('recovery.fileTitle'), '', ...codes, ''].join('\n');

  return (
    <Stack gap="md">
      <Text size="sm">{t('recovery.advice')}</Text>
      <SimpleGrid cols={2} spacing="xs" dir="ltr">
        {codes.map((code) => (
          <Code key={code} fz="md" ta="center" py={6}>
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
              {copied ? t('shared:copied') : t('shared:copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => printText(t('recovery.fileTitle'), codes)}
        >
          {t('recovery.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => saveFile(new Blob([text], { type: 'text/plain' }), 'mien-recovery-codes.txt')}
        >
          {t('shared:download')}
        </Button>
      </Group>
      <Checkbox
        label={t('recovery.kept')}
        checked={areKept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Button disabled={!areKept} onClick={onKept}>
        {t('recovery.done')}
      </Button>
    </Stack>
  );
}
