import { VisuallyHidden } from '@mantine/core';
import type { Leave } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../shared/links.js';
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={t('leaves.calendar')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              {t('leaves.person')}
            </th>
            {days.map((day) => (
              <th key={day} scope="col">
                {number.format(Number(day.slice(-2)))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {leavesByPerson(leaves, days, zone).map((row) => (
            <tr key={row.personId}>
              <th scope="row" className={classes.name}>
                <TextLink to="/people/$personId/attendance" params={{ personId: row.personId }} size="sm">
                  <bdi>{row.name}</bdi>
                </TextLink>
              </th>
              {row.days.map((leave, index) => (
                <Cell key={days[index]} leave={leave} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ leave }: { readonly leave: Leave | undefined }) {
  const { t } = useTranslation('attendance');
  if (!leave) return <td />;
  const words = `${t(`leaveKind.${leave.kind}`)}, ${t(`approval.${leave.approval}`)}`;
  return (
    <td className={leave.approval === 'waiting' ? classes.waiting : classes.leave} title={words}>
      <VisuallyHidden>{words}</VisuallyHidden>
    </td>
  );
}
