import { Alert, Modal, Stack, Tabs } from '@mantine/core';
import { type LanguageTag, languageTag } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, toLanguage } from '../../../i18n/languages.js';
import { call } from '../../../shared/api.js';
import { DialogActions } from '../../../shared/dialog-actions.js';
import { notifyDone } from '../../../shared/notify.js';
import { useFormat } from '../../../shared/use-format.js';
import { useProblemText } from '../../../shared/use-problem-text.js';
import {
  type DraftByLanguage,
  EMPTY_DRAFT,
  halfWritten,
  type PurposeTexts,
  writtenTexts,
} from './current-texts.js';
import { TextEditor } from './text-editor.js';
import { useSample } from './use-sample.js';

export interface PublishDialogProps {
  readonly texts: PurposeTexts;
  readonly onClose: () => void;
}

function startingFrom({ texts }: PurposeTexts): DraftByLanguage {
  const of = (language: LanguageTag) => {
    const text = texts.get(language);
    return text ? { title: text.title, body: text.body } : EMPTY_DRAFT[language];
  };
  return { en: of('en'), de: of('de'), fr: of('fr'), es: of('es'), ar: of('ar') };
}

function usePublishing({ texts, onClose }: PublishDialogProps) {
  const { t } = useTranslation('consent-texts');
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: DraftByLanguage) =>
      call('publishConsentText', { body: { purpose: texts.purpose, texts: writtenTexts(draft) } }),
    onSuccess: () => {
      notifyDone(t('done'));
      onClose();
      return client.invalidateQueries({ queryKey: ['consent-texts'] });
    },
  });
}

/** Write a new version, see it as people will, and publish it knowing what follows. */
export function PublishDialog(props: PublishDialogProps) {
  const { texts, onClose } = props;
  const { t, i18n } = useTranslation('consent-texts');
  const { t: shared } = useTranslation('shared');
  const format = useFormat();
  const textOf = useProblemText();
  const [draft, setDraft] = useState(() => startingFrom(texts));
  const [language, setLanguage] = useState<LanguageTag>(() => toLanguage(i18n.resolvedLanguage));
  const sample = useSample(texts.purpose);
  const publish = usePublishing(props);
  const half = halfWritten(draft);
  const isReady = writtenTexts(draft).length > 0 && half.length === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      closeOnClickOutside={false}
      title={t('publishTitle', { purpose: t(`purpose.${texts.purpose}.name`) })}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      <Stack>
        <Tabs value={language} onChange={(next) => setLanguage(toLanguage(next ?? undefined))}>
          <Tabs.List aria-label={t('languages')}>
            {languageTag.options.map((tag) => (
              <Tabs.Tab key={tag} value={tag}>
                {LANGUAGES[tag].name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={language} pt="md">
            <TextEditor
              language={language}
              draft={draft[language]}
              onChange={(text) => setDraft({ ...draft, [language]: text })}
              onSample={async () => {
                const text = await sample(language);
                setDraft((before) => ({ ...before, [language]: text }));
              }}
            />
          </Tabs.Panel>
        </Tabs>
        {half.length > 0 && (
          <Alert color="orange">
            {t('half', { languages: format.list(half.map((tag) => LANGUAGES[tag].name)) })}
          </Alert>
        )}
        <Alert color="blue" title={t('consequenceTitle')}>
          {t(texts.version === undefined ? 'consequenceFirst' : 'consequenceNext')}
        </Alert>
        {publish.error && <Alert color="red">{textOf(publish.error)}</Alert>}
        <DialogActions
          act={t('publish', { version: (texts.version ?? 0) + 1 })}
          isBusy={publish.isPending}
          isDisabled={!isReady}
          onAct={() => publish.mutate(draft)}
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  );
}
