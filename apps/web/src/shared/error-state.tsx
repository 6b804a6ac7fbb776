import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from './api-problem.js';
import { useProblemText } from './use-problem-text.js';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What failed, what one can do, a way to try again, and the number to quote to an administrator. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('shared');
  const textOf = useProblemText();
  const problem = error instanceof ApiProblem ? error : undefined;
  const isOffline = problem?.status === 0;

  return (
    <Alert
      role="alert"
      color={isOffline ? 'yellow' : 'red'}
      title={isOffline ? t('error.offlineTitle') : t('error.title')}
      icon={isOffline ? <IconWifiOff aria-hidden /> : <IconAlertTriangle aria-hidden />}
      my="md"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{textOf(error)}</Text>
        <Group gap="md">
          {onRetry && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              onClick={onRetry}
            >
              {t('error.retry')}
            </Button>
          )}
          {problem?.requestId && (
            <Text size="xs">
              {t('error.reference')} <Code>{problem.requestId}</Code>
            </Text>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
