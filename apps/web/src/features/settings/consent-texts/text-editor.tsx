import { Button, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { LanguageTag } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../i18n/languages.js';
import type { TextDraft } from './current-texts.js';
import { TextPreview } from './text-preview.js';

export interface TextEditorProps {
  readonly language: LanguageTag;
  readonly draft: TextDraft;
  readonly onChange: (draft: TextDraft) => void;
  readonly onSample: () => void;
}

/** Title and body in one language, and how they will look. */
export function TextEditor({ language, draft, onChange, onSample }: TextEditorProps) {
  const { t } = useTranslation('consent-texts');
  const { direction } = LANGUAGES[language];
  const isEmpty = draft.title === '' && draft.body === '';
  return (
    <Stack gap="sm">
      {isEmpty && (
        <Button variant="light" w="fit-content" onClick={onSample}>
          {t('useSample')}
        </Button>
      )}
      <TextInput
        label={t('titleField')}
        maxLength={200}
        value={draft.title}
        inputWrapperOrder={['label', 'error', 'input']}
        styles={{ input: { direction } }}
        lang={language}
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
      />
      <Textarea
        label={t('bodyField')}
        autosize
        minRows={6}
        maxRows={16}
        maxLength={20_000}
        value={draft.body}
        styles={{ input: { direction } }}
        lang={language}
        onChange={(event) => onChange({ ...draft, body: event.currentTarget.value })}
      />
      {!isEmpty && (
        <Paper withBorder p="md">
          <Text size="xs" c="dimmed" mb="xs">
            {t('preview')}
          </Text>
          <TextPreview language={language} {...draft} />
        </Paper>
      )}
    </Stack>
  );
}
