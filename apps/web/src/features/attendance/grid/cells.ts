import type { GridPosition } from './grid-position.js';

/** Focus a cell of a grid; the cell that has the focus is the one that keys are about. */
export const focusCell = (grid: HTMLElement | null, { row, column }: GridPosition): void =>
  grid?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();

/** Which cell of a grid an element is in. */
export function positionOf(element: Element): GridPosition | undefined {
  const cell = element.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  const [row, column] = cell?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}
