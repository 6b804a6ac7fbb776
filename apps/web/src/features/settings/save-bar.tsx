import { Alert, Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { useSettingsDraft } from './use-settings-draft.js';

type SaveBarProps = Pick<
  ReturnType<typeof useSettingsDraft>,
  'isDirty' | 'isSaving' | 'saveError' | 'save' | 'discard'
>;

/** Stays at the bottom while something is not saved. */
export function SaveBar({ isDirty, isSaving, saveError, save, discard }: SaveBarProps) {
  const { t } = useTranslation('settings');
  const textOf = useProblemText();
  if (!isDirty) return null;
  return (
    <Paper withBorder shadow="md" p="sm" pos="sticky" bottom={8} style={{ zIndex: 10 }}>
      {saveError && (
        <Alert color="red" mb="sm" role="alert">
          {textOf(saveError)}
        </Alert>
      )}
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('unsaved')}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={discard}>
            {t('discard')}
          </Button>
          <Button onClick={save} loading={isSaving}>
            {t('save')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
