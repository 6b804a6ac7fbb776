import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentText } from './consent-text.js';

const FOLDED_LINES = 3;

/** A consent text, its beginning first and all of it on demand. */
export function FoldedText({ text }: { readonly text: ConsentText }) {
  const { t } = useTranslation('consent');
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <div lang={text.language} dir="auto">
        <Text fw={600} size="sm">
          {text.title}
        </Text>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }} {...(isOpen ? {} : { lineClamp: FOLDED_LINES })}>
          {text.body}
        </Text>
      </div>
      <Button
        variant="transparent"
        size="compact-sm"
        px={0}
        aria-expanded={isOpen}
        aria-label={`${t(isOpen ? 'readLess' : 'readAll')}: ${text.title}`}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'readLess' : 'readAll')}
      </Button>
    </div>
  );
}
