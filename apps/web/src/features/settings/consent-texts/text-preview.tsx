import { Box, Text } from '@mantine/core';
import type { LanguageTag } from '@mien/contracts';
import { LANGUAGES } from '../../../i18n/languages.js';

export interface TextPreviewProps {
  readonly language: LanguageTag;
  readonly title: string;
  readonly body: string;
}

/** A consent text as people will read it, in the direction of its own language. */
export function TextPreview({ language, title, body }: TextPreviewProps) {
  return (
    <Box lang={language} dir={LANGUAGES[language].direction}>
      <Text fw={600}>{title}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {body}
      </Text>
    </Box>
  );
}
