import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconBulb,
  IconCheck,
  IconEye,
  IconHandStop,
  IconUser,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './camera-stage.module.css';
import type { Hint } from './decide-hint.js';

/** Arrows point as in a mirror, where the person's left is on the left. */
const ICONS: Readonly<Record<Hint, TablerIcon>> = {
  'no-face': IconUser,
  'several-faces': IconUser,
  'move-closer': IconZoomIn,
  'move-back': IconZoomOut,
  'move-left': IconArrowLeft,
  'move-right': IconArrowRight,
  'move-up': IconArrowUp,
  'move-down': IconArrowDown,
  uncover: IconUser,
  'more-light': IconBulb,
  'too-bright': IconBulb,
  'level-head': IconUser,
  'turn-left': IconArrowLeft,
  'turn-right': IconArrowRight,
  'look-up': IconArrowUp,
  'look-down': IconArrowDown,
  'open-eyes': IconEye,
  'hold-still': IconHandStop,
  ready: IconCheck,
};

/** What to do now, over the picture. Screen readers get it from `HintAnnouncer`. */
export function HintBubble({ hint }: { readonly hint: Hint }) {
  const { t, i18n } = useTranslation('capture');
  const Icon = ICONS[hint];
  return (
    <div className={classes.message} aria-hidden>
      <span className={classes.bubble} dir={i18n.dir()}>
        <Icon size={20} stroke={2.2} />
        {t(`hint.${hint}`)}
      </span>
    </div>
  );
}
