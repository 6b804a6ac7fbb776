import { Card, SimpleGrid, Text } from '@mantine/core';

export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  readonly note?: string | undefined;
}

/** The figures one looks at first. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 2, md: 4 }} spacing="sm">
      {figures.map(({ name, value, note }) => (
        <Card key={name} withBorder padding="sm">
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} fz={26} fw={650} lh={1.3} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {value}
            {note && (
              <Text span display="block" size="xs" c="dimmed" fw={400}>
                {note}
              </Text>
            )}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}
