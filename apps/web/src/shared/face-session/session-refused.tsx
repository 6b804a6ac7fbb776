import { Alert, Button, List, Stack, Text } from '@mantine/core';
import type { FaceSessionResult } from '@mien/contracts';
import { IconMoodSad } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { refusalKeys } from './refusal-keys.js';

interface SessionRefusedProps {
  readonly result: FaceSessionResult;
  onAgain(): void;
}

/** That it did not work, why as far as it helps, and what to do about it. */
export function SessionRefused({ result, onAgain }: SessionRefusedProps) {
  const { t, i18n } = useTranslation('face-session');
  const title = titleOf(result);
  const reasons = refusalKeys(result, (key) => i18n.exists(`face-session:${key}`));
  return (
    <Alert color="orange" icon={<IconMoodSad aria-hidden />} title={t(`refused.${title}`)} role="alert">
      <Stack gap="sm">
        {reasons.length > 0 && (
          <List size="sm" spacing={4}>
            {reasons.map((key) => (
              <List.Item key={key}>{t(key)}</List.Item>
            ))}
          </List>
        )}
        <Text size="sm">{t('refused.nothingKept')}</Text>
        <div>
          <Button onClick={onAgain}>{t('again')}</Button>
        </div>
      </Stack>
    </Alert>
  );
}

function titleOf({ decision, match }: FaceSessionResult): 'unsure' | 'not-live' | 'other-person' {
  if (decision === 'live' && match?.decision !== 'match') return 'other-person';
  return decision === 'not-live' ? 'not-live' : 'unsure';
}
