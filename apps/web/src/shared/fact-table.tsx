import { Table } from '@mantine/core';

export interface FactTableProps {
  /** Name and value; a fact without a value is left out. */
  readonly facts: readonly (readonly [name: string, value: string | undefined])[];
  readonly maw?: number;
}

/** Names and values beside each other, each value in its own direction. */
export function FactTable({ facts, maw }: FactTableProps) {
  return (
    <Table variant="vertical" withTableBorder {...(maw === undefined ? {} : { maw })}>
      <Table.Tbody>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w="38%">{name}</Table.Th>
              <Table.Td>
                <bdi>{value}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}
