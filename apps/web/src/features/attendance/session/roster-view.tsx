import { Stack, VisuallyHidden } from '@mantine/core';
import { type RefObject, useRef } from 'react';
import { CountsBar } from '../../../shared/attendance/counts-bar.js';
import type { LinkState } from '../../../shared/live/frame-link.js';
import { focusCell } from '../grid/cells.js';
import { findName } from '../grid/find-name.js';
import { COLUMNS } from '../grid/grid-position.js';
import { MarkGrid } from '../grid/mark-grid.js';
import { countEntries, type Roster } from '../roster/roster.js';
import { MarkToolbar } from './mark-toolbar.js';
import { PersonDrawer } from './person-drawer.js';
import { RosterBoard } from './roster-board.js';
import { SessionNotices } from './session-notices.js';
import type { SessionState } from './session-state.js';
import { useRosterView } from './use-roster-view.js';

interface RosterViewProps {
  readonly roster: Roster;
  readonly state: SessionState;
  readonly link: LinkState;
  readonly view: 'list' | 'board';
}

/** Everybody of a session with what they count as: to mark, or to look at from the back of the room. */
export function RosterView({ roster, state, link, view }: RosterViewProps) {
  const { session } = roster;
  const model = useRosterView(roster, state);
  const gridRef = useRef<HTMLTableElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  return (
    <Stack gap="md">
      <SessionNotices session={session} state={state} link={link} needsApproval={roster.needsApproval} />
      <CountsBar counts={countEntries(model.entries)} size="lg" />
      {view === 'board' ? (
        <RosterBoard entries={model.entries} timeZone={session.timeZone} />
      ) : (
        <>
          <MarkToolbar
            model={model}
            needsReason={roster.needsReason}
            searchRef={searchRef}
            onSearch={(typed) => jump(gridRef, model.entries, typed)}
          />
          <MarkGrid
            entries={model.entries}
            selected={model.selected}
            gridRef={gridRef}
            actions={{
              timeZone: session.timeZone,
              canMark: model.canMark,
              mark: model.mark,
              setTime: model.setTime,
              open: model.opened.set,
            }}
            onSelect={model.setSelected}
            onUndo={model.marks.undo}
            onSearch={() => searchRef.current?.focus()}
          />
        </>
      )}
      <VisuallyHidden role="status">{model.announcement}</VisuallyHidden>
      <PersonDrawer
        sessionId={session.id}
        personId={model.opened.id}
        canMark={model.canMark}
        needsReason={roster.needsReason}
        needsApproval={roster.needsApproval}
        onClose={() => model.opened.set(undefined)}
      />
    </Stack>
  );
}

/** Go to the row of whom a typed text means. Returns whether there is one. */
function jump(
  grid: RefObject<HTMLTableElement | null>,
  entries: ReturnType<typeof useRosterView>['entries'],
  typed: string,
): boolean {
  const row = findName(
    entries.map(({ person }) => person.name),
    typed,
  );
  if (row === undefined) return false;
  focusCell(grid.current, { row, column: COLUMNS.indexOf('status') });
  return true;
}
