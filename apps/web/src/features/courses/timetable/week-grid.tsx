import { Box } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { DayColumn } from './day-column.js';
import { piecesOfWeek } from './pieces-of-week.js';
import { SessionPiece } from './session-piece.js';
import { useSlots } from './use-slots.js';
import { useWeekFormat } from './use-week-format.js';
import { daysOfWeek } from './week.js';
import { WeekAgenda } from './week-agenda.js';
import classes from './week-grid.module.css';
import { HOUR_PX, type WeekProps } from './week-props.js';

/** A week of sessions: by the hours side by side where there is room, day after day where there is not. */
export function WeekGrid(props: WeekProps) {
  const isWide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  return isWide ? <Grid {...props} /> : <WeekAgenda {...props} />;
}

function Grid({
  first,
  zone,
  today,
  sessions,
  holidays,
  namesCourses = false,
  onSession,
  onSlot,
}: WeekProps) {
  const days = daysOfWeek(first);
  const { byDay, firstHour, lastHour } = piecesOfWeek(sessions, days, zone);
  const hours = Array.from({ length: lastHour - firstHour }, (_, index) => firstHour + index);
  const format = useWeekFormat();
  const slots = useSlots(days, hours);
  const height = hours.length * HOUR_PX;
  const holidayOf = (day: string) => holidays.find(({ from, to }) => day >= from && day <= to);
  return (
    <Box className={classes.scroll ?? ''}>
      <Box className={classes.grid ?? ''}>
        <div className={classes.corner} />
        {days.map((day) => (
          <div key={day} className={`${classes.head} ${day === today ? classes.today : ''}`} aria-hidden>
            {format.dayHead(day)}
          </div>
        ))}
        <div className={classes.hours} style={{ height }} aria-hidden>
          {hours.map((hour, index) => (
            <span key={hour} className={classes.hour} style={{ top: index * HOUR_PX + 2 }}>
              {format.hour(hour)}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn
            key={day}
            day={day}
            height={height}
            hours={hours}
            holiday={holidayOf(day)}
            slots={slots}
            onSlot={onSlot}
          >
            {byDay.get(day)?.map((piece) => (
              <SessionPiece
                key={piece.item.id}
                piece={piece}
                zone={zone}
                firstMinute={firstHour * 60}
                namesCourse={namesCourses}
                onOpen={onSession}
              />
            ))}
          </DayColumn>
        ))}
      </Box>
    </Box>
  );
}
