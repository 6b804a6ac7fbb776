import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import type { Capture } from './captures.js';
import { type EnrollmentResult, useEnroll } from './use-enroll.js';

interface SaveCapturesProps {
  readonly captures: readonly Capture[];
  readonly source: 'webcam' | 'upload';
  /** Whether there are earlier templates that could be replaced. */
  readonly hasTemplates: boolean;
  /** All is there: ask whether to save. */
  readonly isAsking: boolean;
  onDone(result: EnrollmentResult): void;
}

/** Ask, and save all pictures at once. */
export function SaveCaptures({ captures, source, hasTemplates, isAsking, onDone }: SaveCapturesProps) {
  const { t } = useTranslation('enrollment');
  const [isReplacing, setReplacing] = useState(false);
  const enroll = useEnroll(onDone);
  return (
    <Stack gap="sm">
      {isAsking && <Text fw={600}>{t('ask', { count: captures.length })}</Text>}
      {hasTemplates && (
        <Checkbox
          label={t('replace')}
          description={t('replaceNote')}
          checked={isReplacing}
          onChange={({ currentTarget }) => setReplacing(currentTarget.checked)}
        />
      )}
      {enroll.isError && <ErrorState error={enroll.error} />}
      <Group>
        <Button
          variant={isAsking ? 'filled' : 'default'}
          loading={enroll.isPending}
          disabled={captures.length === 0}
          onClick={() =>
            enroll.mutate({ captures, query: { source, mode: isReplacing ? 'replace' : 'add' } })
          }
        >
          {t('save', { count: captures.length })}
        </Button>
      </Group>
    </Stack>
  );
}
