import { Card, Group, Slider, Stack, Text, Title } from '@mantine/core';
import { useFormat } from '../../../shared/use-format.js';

export interface MinimumControlProps {
  readonly label: string;
  readonly what: string;
  /** What happens near 0 and near 1. */
  readonly low: string;
  readonly high: string;
  readonly value: number;
  readonly isDisabled: boolean;
  readonly onChange: (value: number) => void;
}

/** The lowest score in [0, 1] that is let through, with what both ends of it mean. */
export function MinimumControl({ label, what, low, high, value, isDisabled, onChange }: MinimumControlProps) {
  const format = useFormat();
  return (
    <Card withBorder component="section">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {label}
          </Title>
          <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {format.number(value, 2)}
          </Text>
        </Group>
        <Text size="sm">{what}</Text>
        <Slider
          min={0}
          max={1}
          step={0.01}
          value={value}
          onChange={(next) => onChange(Number(next.toFixed(2)))}
          label={(next) => format.number(next, 2)}
          thumbLabel={label}
          disabled={isDisabled}
        />
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text size="xs" c="dimmed" maw="45%">
            {low}
          </Text>
          <Text size="xs" c="dimmed" maw="45%" ta="end">
            {high}
          </Text>
        </Group>
      </Stack>
    </Card>
  );
}
