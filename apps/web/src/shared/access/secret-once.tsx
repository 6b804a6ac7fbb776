import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export interface SecretOnceProps {
  /** What it is and why it must be kept now. */
  readonly note: string;
  /** Name for those who do not see it. */
  readonly label: string;
  readonly value: string;
}

/** A key or link that is shown now and never again, with a button to copy it. */
export function SecretOnce({ note, label, value }: SecretOnceProps) {
  const { t } = useTranslation('shared');
  return (
    <Stack gap="sm">
      <Alert color="yellow">{note}</Alert>
      <Group gap="sm" align="flex-start">
        <Code
          block
          tabIndex={0}
          role="textbox"
          aria-readonly="true"
          aria-label={label}
          dir="ltr"
          style={{ flex: 1, minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {value}
        </Code>
        <CopyButton value={value} timeout={3000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              <Text span aria-live="polite">
                {copied ? t('copied') : t('copy')}
              </Text>
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
