import { Group, ScrollArea, Stack, Text } from '@mantine/core';
import type { AttendanceHeatMap } from '@mien/contracts';
import { getRouteApi } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { SaveTableButton } from '../../shared/chart/save-table-button.js';
import { rateText } from './charts/words.js';
import classes from './heat-map.module.css';
import { useWords } from './use-words.js';

const route = getRouteApi('/organization/analytics');

/** A Monday; the names of weekdays are those of the days after it. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
/** Attendance at which a cell is palest and strongest. */
const [PALEST, STRONGEST] = [1, 0.6];

const strength = (rate: number | undefined): number =>
  rate === undefined ? 0 : Math.min(1, Math.max(0, (PALEST - rate) / (PALEST - STRONGEST)));

function namesIn(language: string) {
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const hours = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return {
    weekday: (weekday: number) => weekdays.format(MONDAY + (weekday - 1) * DAY_MS),
    hour: (hour: number) => hours.format(MONDAY + hour * 3_600_000),
  };
}

/** Attendance by weekday and hour: a table whose cells are colored by absence and open their sessions. */
export function HeatMap({ heatMap: { cells } }: { readonly heatMap: AttendanceHeatMap }) {
  const words = useWords();
  const { t, format } = words;
  const names = namesIn(words.language);
  const navigate = route.useNavigate();
  const hours = [...new Set(cells.map(({ hour }) => hour))].sort((a, b) => a - b);
  const weekdays = [...new Set(cells.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const cellOf = (weekday: number, hour: number) =>
    cells.find((cell) => cell.weekday === weekday && cell.hour === hour);
  const open = (weekday: number, hour: number) =>
    navigate({ search: (previous) => ({ ...previous, weekday, hour }) });
  return (
    <Stack gap="xs">
      <Text fw={600} id="heat-map">
        {t('heatMap.title')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('heatMap.description')}
      </Text>
      <ScrollArea type="auto">
        <table className={classes.table} aria-labelledby="heat-map">
          <thead>
            <tr>
              <td />
              {weekdays.map((weekday) => (
                <th key={weekday} scope="col">
                  {names.weekday(weekday)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour}>
                <th scope="row">{names.hour(hour)}</th>
                {weekdays.map((weekday) => {
                  const cell = cellOf(weekday, hour);
                  return (
                    <td key={weekday}>
                      {cell && (
                        <button
                          type="button"
                          className={classes.cell}
                          style={{ '--strength': strength(cell.attendanceRate) } as CSSProperties}
                          onClick={() => open(weekday, hour)}
                          aria-label={t('heatMap.cell', {
                            weekday: names.weekday(weekday),
                            hour: names.hour(hour),
                            rate: rateText(cell.attendanceRate, words),
                            sessions: format.number(cell.sessions ?? 0),
                          })}
                        >
                          {cell.attendanceRate === undefined ? '·' : format.percent(cell.attendanceRate)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <Group>
        <SaveTableButton
          fileName="heat-map"
          table={{
            columns: [t('heatMap.weekday'), t('heatMap.hour'), t('sessions'), t('rate.series')],
            rows: cells.map((cell) => [
              names.weekday(cell.weekday),
              names.hour(cell.hour),
              format.number(cell.sessions ?? 0),
              rateText(cell.attendanceRate, words),
            ]),
          }}
        />
      </Group>
    </Stack>
  );
}
