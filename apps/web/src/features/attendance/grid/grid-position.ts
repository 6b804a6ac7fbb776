/** Columns of the grid of marks, in the order in which they are read. */
export const COLUMNS = ['name', 'status', 'arrived', 'left', 'way'] as const;

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** Rows that a press of Page Down goes. */
const PAGE = 10;

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/**
 * Where a key leads from a cell, as in every grid of ARIA's practices.
 *
 * @param direction Of writing: in a grid that runs from the right, the left arrow leads to the next column.
 * @returns Nothing for keys that lead nowhere.
 */
export function movedBy(
  { key, ctrlKey }: Press,
  { row, column }: GridPosition,
  rows: number,
  direction: 'ltr' | 'rtl',
): GridPosition | undefined {
  const to = (nextRow: number, nextColumn: number): GridPosition => ({
    row: clamp(nextRow, rows),
    column: clamp(nextColumn, COLUMNS.length),
  });
  const forward = direction === 'ltr' ? 1 : -1;
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + forward);
    case 'ArrowLeft':
      return to(row, column - forward);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows - 1 : row, COLUMNS.length - 1);
    default:
      return undefined;
  }
}
