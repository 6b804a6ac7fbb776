import { Box, Card, SimpleGrid, type SimpleGridProps, Text } from '@mantine/core';

const COLUMNS = { base: 2, md: 4 } as const;

export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  readonly note?: string | undefined;
}

interface KeyFiguresProps {
  readonly figures: readonly KeyFigure[];
  readonly cols?: SimpleGridProps['cols'];
  /** Each in a card of its own; false where they stand in one already. */
  readonly hasCards?: boolean;
}

/** The figures one looks at first. */
export function KeyFigures({ figures, cols = COLUMNS, hasCards = true }: KeyFiguresProps) {
  return (
    <SimpleGrid component="dl" m={0} cols={cols} spacing="sm">
      {figures.map((figure) =>
        hasCards ? (
          <Card key={figure.name} withBorder padding="sm">
            <Figure {...figure} />
          </Card>
        ) : (
          <Box key={figure.name}>
            <Figure {...figure} />
          </Box>
        ),
      )}
    </SimpleGrid>
  );
}

function Figure({ name, value, note }: KeyFigure) {
  return (
    <>
      <Text component="dt" fz={{ base: 'xs', sm: 'sm' }} c="dimmed">
        {name}
      </Text>
      <Text
        component="dd"
        m={0}
        fz={{ base: 20, sm: 26 }}
        fw={650}
        lh={1.3}
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {value}
        {note && (
          <Text span display="block" size="xs" c="dimmed" fw={400}>
            {note}
          </Text>
        )}
      </Text>
    </>
  );
}
