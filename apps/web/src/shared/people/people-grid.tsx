import type { ReactNode } from 'react';
import { TextLink } from '../links.js';
import classes from './people-grid.module.css';

interface PeopleGridProps {
  /** What the table is, for who does not see it. */
  readonly label: string;
  readonly nameHeader: string;
  readonly columns: readonly { readonly key: string; readonly header: ReactNode }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly isDense?: boolean;
  /** What a person has in a column, by their places. */
  cellOf(personIndex: number, columnIndex: number): ReactNode;
}

/** People down, days or sessions across; the names stay while the rest is scrolled. */
export function PeopleGrid(props: PeopleGridProps) {
  const { label, nameHeader, columns, people, isDense = false, cellOf } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={label}>
      <table className={classes.table} data-dense={isDense || undefined}>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              {nameHeader}
            </th>
            {columns.map(({ key, header }) => (
              <th key={key} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name }, personIndex) => (
            <tr key={id}>
              <th scope="row" className={classes.name}>
                <TextLink to="/people/$personId/attendance" params={{ personId: id }} size="sm">
                  <bdi>{name}</bdi>
                </TextLink>
              </th>
              {columns.map(({ key }, columnIndex) => (
                <td key={key}>{cellOf(personIndex, columnIndex)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
