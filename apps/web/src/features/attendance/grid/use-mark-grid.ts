import { useDirection } from '@mantine/core';
import type { AttendanceEntry, MarkStatus } from '@mien/contracts';
import {
  type Dispatch,
  type FocusEvent,
  type RefObject,
  type SetStateAction,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { focusCell, positionOf } from './cells.js';
import type { GridContext } from './grid-context.js';
import { COLUMNS, type GridPosition } from './grid-position.js';
import { useGridKeys } from './use-grid-keys.js';

export interface MarkGridInput {
  readonly entries: readonly AttendanceEntry[];
  /** Ids of the people that are chosen to be marked together. */
  readonly selected: ReadonlySet<string>;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly actions: Pick<GridContext, 'timeZone' | 'canMark' | 'mark' | 'setTime' | 'open'>;
  readonly onSelect: Dispatch<SetStateAction<ReadonlySet<string>>>;
  onUndo(): void;
  onSearch(): void;
}

const STATUS_COLUMN = COLUMNS.indexOf('status');

/** These people, with one more or one less. */
function toggled(selected: ReadonlySet<string>, personId: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(personId)) next.add(personId);
  return next;
}

interface GridParts {
  toggle(personId: string): void;
  focus(to: GridPosition): void;
  edit(at: GridPosition | undefined): void;
}

/** What rows can do. It stays the same while actions change, so that only rows whose content changes are drawn. */
function useGridContext(actions: MarkGridInput['actions'], { toggle, focus, edit }: GridParts): GridContext {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const { timeZone, canMark } = actions;
  return useMemo(
    () => ({
      timeZone,
      canMark,
      mark: (...input) => latest.current.mark(...input),
      setTime: (...input) => latest.current.setTime(...input),
      open: (personId) => latest.current.open(personId),
      toggleSelected: toggle,
      edit,
      leaveField: (at) => {
        edit(undefined);
        focus(at);
      },
    }),
    [timeZone, canMark, toggle, focus, edit],
  );
}

/** Where the keyboard is in the grid of marks, and what its keys do there. */
export function useMarkGrid({
  entries,
  selected,
  gridRef,
  actions,
  onSelect,
  onUndo,
  onSearch,
}: MarkGridInput) {
  const { dir } = useDirection();
  const [position, setPosition] = useState<GridPosition>({ row: 0, column: STATUS_COLUMN });
  const [edited, setEdited] = useState<GridPosition>();
  const active = { ...position, row: Math.min(position.row, entries.length - 1) };
  const idOf = (row: number) => entries[row]?.person.id;
  const focus = useCallback((to: GridPosition) => focusCell(gridRef.current, to), [gridRef]);
  const toggle = useCallback((id: string) => onSelect((before) => toggled(before, id)), [onSelect]);

  const setStatus = (status: MarkStatus) => {
    const id = idOf(active.row);
    if (!id || !actions.canMark) return;
    const isTogether = selected.size > 0;
    if (!actions.mark(isTogether ? [...selected] : [id], status)) return;
    if (isTogether) onSelect(new Set());
    else focus({ ...active, row: Math.min(active.row + 1, entries.length - 1) });
  };
  const enter = ({ row, column }: GridPosition) => {
    const isTime = COLUMNS[column] === 'arrived' || COLUMNS[column] === 'left';
    const id = idOf(row);
    if (isTime && actions.canMark) setEdited({ row, column });
    else if (id) actions.open(id);
  };
  const select = (ids: readonly (string | undefined)[]) => {
    if (!actions.canMark) return;
    onSelect((before) => new Set([...before, ...ids.filter((id) => id !== undefined)]));
  };
  const onKeyDown = useGridKeys({
    position: active,
    rows: entries.length,
    direction: dir === 'rtl' ? 'rtl' : 'ltr',
    move: (to, isExtending) => {
      if (isExtending) select([idOf(active.row), idOf(to.row)]);
      focus(to);
    },
    setStatus,
    enter,
    toggleSelected: (row) => {
      const id = idOf(row);
      if (id && actions.canMark) toggle(id);
    },
    selectAll: () => select(entries.map(({ person }) => person.id)),
    clearSelection: () => onSelect(new Set()),
    undo: onUndo,
    search: onSearch,
  });
  const context = useGridContext(actions, { toggle, focus, edit: setEdited });
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const at = positionOf(target);
    if (at) setPosition(at);
  };
  return { active, edited, context, onKeyDown, onFocus };
}
