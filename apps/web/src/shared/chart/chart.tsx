import { Box, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartTable, ChartTableView } from './chart-table.js';
import { SaveTableButton } from './save-table-button.js';
import { useEcharts } from './use-echarts.js';

export interface ChartProps {
  readonly title: string;
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly description: string;
  /** Options of ECharts; colors, fonts, direction and motion come from the theme. */
  readonly option: EChartsCoreOption;
  /** The same figures as text. */
  readonly table: ChartTable;
  /** Lets the figures be saved as a CSV file of this name. */
  readonly fileName?: string;
  /** Height of the plot, px. */
  readonly height?: number;
}

/** A chart that follows the theme and the direction of writing, with its figures as a table beside it. */
export function Chart({ title, description, option, table, fileName, height = 260 }: ChartProps) {
  const { t } = useTranslation('shared');
  const [showsTable, setShowsTable] = useState(false);
  const { ref, isReady } = useEcharts(option);
  const descriptionId = useId();

  return (
    <Stack component="figure" gap="xs" m={0}>
      <Text component="figcaption" fw={600}>
        {title}
      </Text>
      <Text id={descriptionId} size="sm" c="dimmed">
        {description}
      </Text>
      {showsTable ? (
        <ChartTableView caption={title} table={table} />
      ) : (
        <Box pos="relative" h={height}>
          {!isReady && <Skeleton pos="absolute" inset={0} />}
          <Box ref={ref} role="img" aria-label={title} aria-describedby={descriptionId} h="100%" dir="ltr" />
        </Box>
      )}
      <Group gap="xs">
        <Button size="compact-sm" variant="subtle" onClick={() => setShowsTable(!showsTable)}>
          {showsTable ? t('chart.showPlot') : t('chart.showTable')}
        </Button>
        {fileName && <SaveTableButton fileName={fileName} table={table} />}
      </Group>
    </Stack>
  );
}
