import { Table } from '@mantine/core';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The figures of a chart, to read and to copy. */
export function ChartTableView({ caption, table }: { readonly caption: string; readonly table: ChartTable }) {
  return (
    <Table.ScrollContainer minWidth={280} mah={360}>
      <Table striped aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column) => (
              <Table.Th key={column} scope="col">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.join('|')}>
              {row.map((cell, column) => (
                <Table.Td key={table.columns[column]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
