import { VisuallyHidden } from '@mantine/core';
import type { Leave } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { PeopleGrid } from '../../../shared/people/people-grid.js';
import classes from './leave-calendar.module.css';
import { leavesByPerson } from './month.js';

interface LeaveCalendarProps {
  readonly leaves: readonly Leave[];
  readonly days: readonly string[];
  readonly zone: string;
}

/** A month of leave: people down, days across. */
export function LeaveCalendar({ leaves, days, zone }: LeaveCalendarProps) {
  const { t, i18n } = useTranslation('attendance-requests');
  const number = new Intl.NumberFormat(i18n.resolvedLanguage);
  const rows = leavesByPerson(leaves, days, zone);
  return (
    <PeopleGrid
      isDense
      label={t('leaves.calendar')}
      nameHeader={t('leaves.person')}
      columns={days.map((day) => ({ key: day, header: number.format(Number(day.slice(-2))) }))}
      people={rows.map(({ personId, name }) => ({ id: personId, name }))}
      cellOf={(row, column) => <Cell leave={rows[row]?.days[column]} />}
    />
  );
}

function Cell({ leave }: { readonly leave: Leave | undefined }) {
  const { t } = useTranslation(['attendance', 'explanation']);
  if (!leave) return null;
  const words = `${t(`explanation:leaveKind.${leave.kind}`)}, ${t(`approval.${leave.approval}`)}`;
  return (
    <div className={leave.approval === 'waiting' ? classes.waiting : classes.leave} title={words}>
      <VisuallyHidden>{words}</VisuallyHidden>
    </div>
  );
}
