import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../shared/api-problem.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { LiveStream } from './use-live-stream.js';

/** Why nothing is recognized at the moment, and what happens next; nothing while all is well. */
export function LiveNotice({ stream }: { readonly stream: LiveStream }) {
  const { t } = useTranslation(['live', 'capture']);
  const textOf = useProblemText();
  const { state, problem } = stream;
  const isLost = state === 'waiting' || state === 'ended';
  if (!isLost && !problem) return null;
  return (
    <Alert
      color="orange"
      icon={<IconPlugConnectedX aria-hidden />}
      title={t(`notice.${isLost ? state : 'problem'}`)}
      role="status"
    >
      <Group justify="space-between" align="flex-end">
        <Text size="sm">{problem ? textOf(new ApiProblem(problem)) : t('notice.advice')}</Text>
        {isLost && (
          <Button size="sm" variant="default" onClick={stream.retry}>
            {t('capture:retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
