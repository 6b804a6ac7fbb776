import { Group, ThemeIcon, VisuallyHidden } from '@mantine/core';
import type { AttendanceSession, AttendanceStatus, CourseAttendanceRow } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { STATUS_COLORS, STATUS_ICONS, STATUS_ORDER } from '../../../shared/attendance/status.js';
import { StatusBadge } from '../../../shared/attendance/status-badge.js';
import { TextLink } from '../../../shared/links.js';
import { PeopleGrid } from '../../../shared/people/people-grid.js';
import { useFormat } from '../../../shared/use-format.js';

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
      <PeopleGrid
        label={t('history.table')}
        nameHeader={t('column.name')}
        columns={sessions.map(({ id, day }) => ({
          key: id,
          header: (
            <TextLink to="/sessions/$sessionId" params={{ sessionId: id }} size="sm">
              {format.day(day)}
            </TextLink>
          ),
        }))}
        people={rows.map(({ person }) => person)}
        cellOf={(row, column) => <Sign status={rows[row]?.statuses[sessions[column]?.id ?? '']} />}
      />
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
