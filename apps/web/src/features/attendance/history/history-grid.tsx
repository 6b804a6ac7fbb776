import { Group, ThemeIcon, VisuallyHidden } from '@mantine/core';
import type { AttendanceSession, AttendanceStatus, CourseAttendanceRow } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { STATUS_COLORS, STATUS_ICONS, STATUS_ORDER } from '../../../shared/attendance/status.js';
import { StatusBadge } from '../../../shared/attendance/status-badge.js';
import { TextLink } from '../../../shared/links.js';
import { useFormat } from '../../../shared/use-format.js';
import classes from './history-grid.module.css';

interface HistoryGridProps {
  readonly sessions: readonly AttendanceSession[];
  readonly rows: readonly CourseAttendanceRow[];
}

/** People by sessions, each cell a sign whose meaning stands below. */
export function HistoryGrid({ sessions, rows }: HistoryGridProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={classes.frame} tabIndex={0} aria-label={t('history.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {t('column.name')}
              </th>
              {sessions.map((session) => (
                <th key={session.id} scope="col">
                  <TextLink to="/sessions/$sessionId" params={{ sessionId: session.id }} size="sm">
                    {format.day(session.day)}
                  </TextLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ person, statuses }) => (
              <tr key={person.id}>
                <th scope="row" className={classes.name}>
                  <TextLink to="/people/$personId/attendance" params={{ personId: person.id }} size="sm">
                    <bdi>{person.name}</bdi>
                  </TextLink>
                </th>
                {sessions.map(({ id }) => (
                  <td key={id}>
                    <Sign status={statuses[id]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Group gap="xs" aria-hidden>
        {STATUS_ORDER.map((status) => (
          <StatusBadge key={status} status={status} size="md" />
        ))}
      </Group>
    </>
  );
}

function Sign({ status }: { readonly status: AttendanceStatus | undefined }) {
  const { t } = useTranslation('attendance');
  if (!status) return null;
  const Icon = STATUS_ICONS[status];
  return (
    <>
      <ThemeIcon size={26} variant="light" color={STATUS_COLORS[status]} title={t(`status.${status}`)}>
        <Icon size={16} aria-hidden />
      </ThemeIcon>
      <VisuallyHidden>{t(`status.${status}`)}</VisuallyHidden>
    </>
  );
}
