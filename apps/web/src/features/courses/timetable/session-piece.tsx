import type { ClassSession } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useClockRange, useSessionWords } from './use-session-words.js';
import type { Piece } from './week.js';
import classes from './week-grid.module.css';
import { HOUR_PX } from './week-props.js';

interface SessionPieceProps {
  readonly piece: Piece<ClassSession>;
  readonly zone: string;
  /** Of the day, at the upper edge. */
  readonly firstMinute: number;
  readonly namesCourse: boolean;
  onOpen(session: ClassSession): void;
}

/** A session, or the part of it that lies on one day. */
export function SessionPiece({ piece, zone, firstMinute, namesCourse, onOpen }: SessionPieceProps) {
  const { t } = useTranslation('courses');
  const clockRange = useClockRange(zone);
  const words = useSessionWords(zone);
  const { item: session, fromMinute, toMinute, lane, lanes } = piece;
  const time = clockRange(session);
  return (
    <button
      type="button"
      className={`${classes.session} ${session.canceled ? classes.canceled : ''}`}
      style={{
        top: ((fromMinute - firstMinute) / 60) * HOUR_PX + 1,
        height: Math.max(((toMinute - fromMinute) / 60) * HOUR_PX - 2, 18),
        insetInlineStart: `calc(${(lane / lanes) * 100}% + 2px)`,
        width: `calc(${100 / lanes}% - 4px)`,
      }}
      title={words(session, namesCourse)}
      onClick={() => onOpen(session)}
    >
      <span className={classes.name}>{namesCourse ? <bdi>{session.course.name}</bdi> : time}</span>
      {namesCourse && <span>{time} </span>}
      <bdi>{session.canceled ? t('week.canceled') : session.room}</bdi>
    </button>
  );
}
