import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-table.module.css';

export interface Column<Item> {
  readonly key: string;
  readonly header: string;
  readonly cell: (item: Item) => ReactNode;
  /** What the record is; on a telephone it is the heading of its card. */
  readonly isMain?: boolean;
  readonly isNumber?: boolean;
}

export interface RecordTableProps<Item> {
  readonly caption: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly columns: readonly Column<Item>[];
}

const classOf = (column: Pick<Column<unknown>, 'isMain' | 'isNumber'>): string =>
  [classes.cell, column.isMain && classes.main, column.isNumber && classes.number].filter(Boolean).join(' ');

/** Records as a table, and as cards where the screen is narrow. The roles outlive the change of layout. */
export function RecordTable<Item>({ caption, items, keyOf, columns }: RecordTableProps<Item>) {
  return (
    <Table role="table" aria-label={caption} className={classes.table ?? ''} verticalSpacing="xs">
      <Table.Thead role="rowgroup" className={classes.head ?? ''}>
        <Table.Tr role="row">
          {columns.map((column) => (
            <Table.Th
              key={column.key}
              role="columnheader"
              scope="col"
              className={(column.isNumber && classes.number) || ''}
            >
              {column.header}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup" className={classes.body ?? ''}>
        {items.map((item) => (
          <Table.Tr key={keyOf(item)} role="row" className={classes.row ?? ''}>
            {columns.map((column) => (
              <Table.Td
                key={column.key}
                role="cell"
                className={classOf(column)}
                data-label={column.isMain ? undefined : column.header}
              >
                {column.cell(item)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
