import type { MarkStatus } from '@mien/contracts';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKABLE } from '../../../shared/attendance/status.js';
import { type GridPosition, movedBy } from './grid-position.js';

interface GridActions {
  move(to: GridPosition, isExtending: boolean): void;
  setStatus(status: MarkStatus): void;
  /** Do what the cell is for: open it, or change it. */
  enter(position: GridPosition): void;
  toggleSelected(row: number): void;
  selectAll(): void;
  clearSelection(): void;
  undo(): void;
  search(): void;
}

interface GridKeysInput extends GridActions {
  readonly position: GridPosition;
  readonly rows: number;
  readonly direction: 'ltr' | 'rtl';
}

/** The letter of each status in the language of the page; digits in the order of the statuses work in each. */
export function useStatusKeys(): ReadonlyMap<string, MarkStatus> {
  const { t } = useTranslation('sessions');
  return new Map(
    MARKABLE.flatMap((status, index) => [
      [t(`key.${status}`), status],
      [String(index + 1), status],
    ]),
  );
}

/** What else a key does, by its name; `mod+` with Control or Command. */
const commandsOf = (input: GridKeysInput): ReadonlyMap<string, () => void> =>
  new Map([
    ['Enter', () => input.enter(input.position)],
    ['F2', () => input.enter(input.position)],
    [' ', () => input.toggleSelected(input.position.row)],
    ['Escape', input.clearSelection],
    ['/', input.search],
    ['mod+a', input.selectAll],
    ['mod+z', input.undo],
  ]);

/** Handles keys of the grid of marks; keys of fields inside of a cell are the fields' own. */
export function useGridKeys(input: GridKeysInput) {
  const statuses = useStatusKeys();

  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const { position } = input;
    const to = movedBy(event, position, input.rows, input.direction);
    if (to) return () => input.move(to, event.shiftKey && to.row !== position.row);
    if (event.ctrlKey || event.metaKey) return commandsOf(input).get(`mod+${event.key.toLowerCase()}`);
    const status = statuses.get(event.key.toLowerCase());
    return status ? () => input.setStatus(status) : commandsOf(input).get(event.key);
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement || event.altKey) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    action();
  };
}
