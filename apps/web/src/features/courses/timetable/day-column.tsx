import type { Holiday } from '@mien/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { useSlots } from './use-slots.js';
import { useWeekFormat } from './use-week-format.js';
import classes from './week-grid.module.css';
import { HOUR_PX } from './week-props.js';

interface DayColumnProps {
  readonly day: string;
  readonly height: number;
  readonly hours: readonly number[];
  readonly holiday: Holiday | undefined;
  readonly slots: ReturnType<typeof useSlots>;
  readonly onSlot?: ((day: string, hour: number) => void) | undefined;
  readonly children: ReactNode;
}

/** One day of a week: its empty hours, and what takes place above them. */
export function DayColumn({ day, height, hours, holiday, slots, onSlot, children }: DayColumnProps) {
  const { t } = useTranslation('courses');
  const format = useWeekFormat();
  const name = holiday
    ? t('week.holiday', { day: format.dayName(day), name: holiday.name })
    : format.dayName(day);
  return (
    <section
      aria-label={name}
      title={holiday?.name}
      className={`${classes.day} ${holiday ? classes.holiday : ''}`}
      style={{ height }}
    >
      {hours.map((hour, index) => {
        const style = { top: index * HOUR_PX, height: HOUR_PX };
        if (!onSlot) return <div key={hour} className={classes.slot} style={style} />;
        return (
          <button
            key={hour}
            type="button"
            className={classes.slot}
            style={style}
            aria-label={t('week.addAt', { day: format.dayName(day), time: format.hour(hour) })}
            onClick={() => onSlot(day, hour)}
            {...slots({ day, hour })}
          >
            +
          </button>
        );
      })}
      {children}
    </section>
  );
}
