import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HintAnnouncer } from '../capture/hint-announcer.js';
import { ActionPicture } from './action-picture.js';
import type { Prompt } from './decide-prompt.js';
import classes from './face-session.module.css';
import { useSpoken } from './use-spoken.js';

interface PromptPanelProps {
  readonly prompt: Prompt;
  readonly isSpoken: boolean;
}

/** One instruction at a time: in large words, drawn, for screen readers, and aloud where that is wanted. */
export function PromptPanel({ prompt, isSpoken }: PromptPanelProps) {
  const { i18n } = useTranslation('face-session');
  const { words, note } = useWords(prompt);
  const isAction = prompt.kind === 'action';
  useSpoken(note ?? words, i18n.language, isSpoken);
  return (
    <div className={classes.prompt}>
      <ActionPicture action={isAction ? prompt.action : undefined} />
      <div aria-hidden>
        <div className={classes.words}>{words}</div>
        <Text mih="1.55em">{note}</Text>
      </div>
      {/* a task has its time: it is said at once; hints only when they stand for a while */}
      <VisuallyHidden role="alert">{isAction ? words : ''}</VisuallyHidden>
      <HintAnnouncer text={isAction ? (note ?? '') : words} />
    </div>
  );
}

function useWords(prompt: Prompt): { words: string; note?: string } {
  const { t } = useTranslation('face-session');
  switch (prompt.kind) {
    case 'action':
      return {
        words: t(`action.${prompt.action}`),
        ...(prompt.hint && { note: t(`hint.${prompt.hint}`) }),
      };
    case 'hint':
      return { words: t(`hint.${prompt.hint}`) };
    case 'hold-still':
      return { words: t('hint.hold-still'), note: t(prompt.isBetweenSteps ? 'nextComes' : 'firstComes') };
    case 'checking':
      return { words: t('checking') };
    case 'connecting':
      return { words: t('connecting') };
  }
}
