import { Alert, Card, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { MessageTemplate } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../shared/use-problem-text.js';
import { useTextPreview } from './use-texts.js';

const AFTER_MS = 400;

/** What a message would say to somebody, filled with examples. */
export function TextPreview({ text }: { readonly text: Omit<MessageTemplate, 'isDefault'> }) {
  const { t } = useTranslation('messages');
  const textOf = useProblemText();
  const [settled] = useDebouncedValue(text, AFTER_MS);
  const preview = useTextPreview(settled);
  return (
    <Card withBorder component="section" aria-label={t('text.preview')} aria-live="polite">
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t('text.preview')}
        </Title>
        {preview.isError && <Alert color="red">{textOf(preview.error)}</Alert>}
        {preview.data && !preview.isError && (
          <>
            {text.channel !== 'sms' && (
              <Text fw={600} dir="auto" style={{ overflowWrap: 'anywhere' }}>
                {preview.data.subject}
              </Text>
            )}
            {preview.data.html === undefined ? (
              <Text dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {preview.data.body}
              </Text>
            ) : (
              <iframe
                title={t('text.preview')}
                sandbox=""
                srcDoc={preview.data.html}
                style={{ border: 0, width: '100%', height: 360, background: 'white', colorScheme: 'light' }}
              />
            )}
            {preview.data.segments !== undefined && (
              <Text size="sm" c="dimmed">
                {t('text.segments', { count: preview.data.segments })}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Card>
  );
}
