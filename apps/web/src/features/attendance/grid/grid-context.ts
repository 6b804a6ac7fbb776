import type { MarkStatus } from '@mien/contracts';
import { createContext, useContext } from 'react';
import type { GridPosition } from './grid-position.js';

/** What the rows of a grid of marks can do. */
export interface GridContext {
  /** Of the course. */
  readonly timeZone: string;
  readonly canMark: boolean;
  /** Whether they could be marked; something may have to be said first. */
  mark(personIds: readonly string[], status: MarkStatus): boolean;
  /** `time` is what the clocks of the course show, as `09:05`. */
  setTime(personId: string, which: 'arrivedAt' | 'leftAt', time: string): void;
  /** Show somebody's details. */
  open(personId: string): void;
  toggleSelected(personId: string): void;
  /** Open the field of a cell. */
  edit(at: GridPosition): void;
  /** The field of a cell is done with; the cell takes the focus back. */
  leaveField(at: GridPosition): void;
}

const Context = createContext<GridContext | undefined>(undefined);

export const GridProvider = Context.Provider;

/** @throws {Error} outside of a grid. */
export function useGrid(): GridContext {
  const grid = useContext(Context);
  if (!grid) throw new Error('There is no grid around the row.');
  return grid;
}
