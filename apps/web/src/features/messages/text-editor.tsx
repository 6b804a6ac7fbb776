import { Alert, Badge, Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { MessageTemplate } from '@mien/contracts';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/languages.js';
import { notifyDone } from '../../shared/notify.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { TextPreview } from './text-preview.js';
import type { useTexts } from './use-texts.js';

export interface TextEditorProps {
  readonly template: MessageTemplate;
  readonly variables: readonly { readonly name: string; readonly example: string }[];
  readonly actions: ReturnType<typeof useTexts>;
  readonly mayChange: boolean;
}

interface VariableButtonsProps {
  readonly variables: TextEditorProps['variables'];
  readonly onInsert: (name: string) => void;
}

function VariableButtons({ variables, onInsert }: VariableButtonsProps) {
  const { t } = useTranslation('messages');
  return (
    <Stack gap={4}>
      <Text size="sm">{t('text.variables')}</Text>
      <Group gap={6}>
        {variables.map(({ name, example }) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            title={example}
            onClick={() => onInsert(name)}
          >
            <span dir="ltr">{`{{${name}}}`}</span>
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

/** One text, what may be filled in, and what it comes to. */
export function TextEditor({ template, variables, actions, mayChange }: TextEditorProps) {
  const { t } = useTranslation('messages');
  const textOf = useProblemText();
  const confirm = useConfirm();
  const body = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(template);
  const { direction } = LANGUAGES[template.language];
  const hasSubject = template.channel !== 'sms';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    actions.save.mutate(text, { onSuccess: () => notifyDone(t('text.saved')) });
  };
  const reset = async () => {
    const isSure = await confirm({
      title: t('text.reset'),
      consequence: t('text.resetConsequence'),
      act: t('text.reset'),
    });
    if (!isSure) return;
    const { kind, channel, language } = template;
    actions.reset.mutate({ kind, channel, language }, { onSuccess: setText });
  };
  const insert = (name: string) => {
    const field = body.current;
    const [from, to] = [field?.selectionStart ?? text.body.length, field?.selectionEnd ?? text.body.length];
    setText({ ...text, body: `${text.body.slice(0, from)}{{${name}}}${text.body.slice(to)}` });
    field?.focus();
  };
  const failure = actions.save.error ?? actions.reset.error;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {hasSubject && (
            <TextInput
              label={t('text.subject')}
              dir={direction}
              maxLength={200}
              required
              readOnly={!mayChange}
              value={text.subject}
              onChange={(event) => setText({ ...text, subject: event.currentTarget.value })}
            />
          )}
          <Textarea
            ref={body}
            label={t('text.body')}
            dir={direction}
            autosize
            minRows={6}
            maxLength={4000}
            required
            readOnly={!mayChange}
            value={text.body}
            onChange={(event) => setText({ ...text, body: event.currentTarget.value })}
          />
          {mayChange && <VariableButtons variables={variables} onInsert={insert} />}
          {failure && <Alert color="red">{textOf(failure)}</Alert>}
          <Group justify="space-between">
            <Badge variant="light" color={template.isDefault ? 'gray' : 'blue'}>
              {t(template.isDefault ? 'text.default' : 'text.own')}
            </Badge>
            {mayChange && (
              <Group gap="xs">
                {!template.isDefault && (
                  <Button variant="default" loading={actions.reset.isPending} onClick={reset}>
                    {t('text.reset')}
                  </Button>
                )}
                <Button type="submit" loading={actions.save.isPending}>
                  {t('text.save')}
                </Button>
              </Group>
            )}
          </Group>
        </Stack>
      </form>
      <TextPreview text={text} />
    </SimpleGrid>
  );
}
