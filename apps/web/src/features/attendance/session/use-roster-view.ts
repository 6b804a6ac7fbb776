import type { AttendanceEntry, MarkStatus } from '@mien/contracts';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../../shared/use-permission.js';
import { marked, type Roster } from '../roster/roster.js';
import { useMarks } from '../roster/use-marks.js';
import type { SessionState } from './session-state.js';
import { timeMark } from './time-mark.js';

const CLOSED: ReadonlySet<SessionState> = new Set(['canceled', 'locked', 'future']);

/** The roster with marks that are on their way, who is chosen, why marks are made, and making them. */
export function useRosterView(roster: Roster, state: SessionState) {
  const { t } = useTranslation(['sessions', 'attendance']);
  const { session, needsReason, rules } = roster;
  const marks = useMarks(session.id);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [openedId, setOpenedId] = useState<string>();
  const [announcement, setAnnouncement] = useState('');
  const reasonField = useRef<HTMLInputElement>(null);
  const canMark = usePermission('attendance:write') && !CLOSED.has(state);

  const entries = useMemo(
    () =>
      roster.items.map((entry) => {
        const pending = marks.pending.get(entry.person.id);
        return pending ? marked(entry, pending) : entry;
      }),
    [roster.items, marks.pending],
  );

  /** Whether marks may be made: those of a session that is over need a reason. */
  const isReady = (): boolean => {
    const isMissing = needsReason && reason.trim() === '';
    setReasonMissing(isMissing);
    if (isMissing) reasonField.current?.focus();
    return !isMissing;
  };
  const said = needsReason ? { reason: reason.trim() } : {};
  const mark = (personIds: readonly string[], status: MarkStatus): boolean => {
    if (!isReady()) return false;
    marks.mark(personIds.map((personId) => ({ personId, status, ...said })));
    const names = entries.filter(({ person }) => personIds.includes(person.id));
    setAnnouncement(
      t('grid.marked', {
        who: names.length === 1 ? names[0]?.person.name : t('grid.people', { count: names.length }),
        status: t(`attendance:status.${status}`),
      }),
    );
    return true;
  };
  const setTime = (personId: string, which: 'arrivedAt' | 'leftAt', time: string) => {
    const entry = entries.find(({ person }) => person.id === personId);
    if (entry && isReady()) marks.mark([{ ...timeMark(entry, session, which, time, rules), ...said }]);
  };
  return {
    entries: entries as readonly AttendanceEntry[],
    marks,
    canMark,
    selected,
    setSelected,
    reason: { value: reason, set: setReason, isMissing: isReasonMissing, field: reasonField },
    opened: { id: openedId, set: setOpenedId },
    announcement,
    mark,
    setTime,
  };
}

export type RosterViewState = ReturnType<typeof useRosterView>;
