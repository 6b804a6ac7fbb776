import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconCloudCheck, IconCloudUpload, IconCloudX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../shared/use-problem-text.js';
import type { Marks } from '../roster/use-marks.js';

/** Whether all marks are saved, what became of those that are not, and the way back. */
export function SaveState({ marks }: { readonly marks: Marks }) {
  const { t } = useTranslation(['sessions', 'shared']);
  const problemText = useProblemText();
  const failure = marks.isSaving ? undefined : marks.error;
  return (
    <Group gap="xs">
      <Group gap={6} role="status" wrap="nowrap">
        {marks.isSaving && <Said icon={IconCloudUpload}>{t('save.saving')}</Said>}
        {!marks.isSaving && marks.hasSaved && !failure && (
          <Said icon={IconCloudCheck}>{t('save.saved')}</Said>
        )}
        {failure && (
          <Said icon={IconCloudX} isBad>
            {t('save.failed', { problem: problemText(failure) })}
          </Said>
        )}
      </Group>
      {failure && (
        <Button size="compact-sm" variant="light" color="red" onClick={marks.retry}>
          {t('shared:error.retry')}
        </Button>
      )}
      {marks.canUndo && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={marks.undo}
        >
          {t('save.undo')}
        </Button>
      )}
    </Group>
  );
}

interface SaidProps {
  readonly icon: typeof IconCloudCheck;
  readonly isBad?: boolean;
  readonly children: string;
}

function Said({ icon: Icon, isBad = false, children }: SaidProps) {
  return (
    <>
      <Icon size={18} aria-hidden />
      <Text size="sm" c={isBad ? 'var(--mantine-color-error)' : 'dimmed'}>
        {children}
      </Text>
    </>
  );
}
