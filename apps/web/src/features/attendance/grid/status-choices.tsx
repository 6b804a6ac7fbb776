import { ActionIcon } from '@mantine/core';
import type { AttendanceEntry, MarkStatus } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { STATUS_COLORS, STATUS_ICONS } from '../../../shared/attendance/status.js';
import { useGrid } from './grid-context.js';
import classes from './mark-grid.module.css';

/** What one taps for nearly everybody; the rest is a key, or in the person's details. */
const AT_HAND: readonly MarkStatus[] = ['present', 'late', 'absent', 'excused'];

/** Buttons to mark somebody with one tap. The keyboard has letters instead, so Tab passes them by. */
export function StatusChoices({ entry }: { readonly entry: AttendanceEntry }) {
  const { t } = useTranslation(['sessions', 'attendance']);
  const { mark } = useGrid();
  return (
    <div className={classes.choices}>
      {AT_HAND.map((status) => {
        const Icon = STATUS_ICONS[status];
        const isChosen = entry.status === status;
        return (
          <ActionIcon
            key={status}
            size={36}
            tabIndex={-1}
            variant={isChosen ? 'light' : 'default'}
            color={isChosen ? STATUS_COLORS[status] : 'gray'}
            aria-pressed={isChosen}
            aria-label={t('grid.mark', { name: entry.person.name, status: t(`attendance:status.${status}`) })}
            title={t(`attendance:status.${status}`)}
            onClick={() => mark([entry.person.id], status)}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        );
      })}
    </div>
  );
}
