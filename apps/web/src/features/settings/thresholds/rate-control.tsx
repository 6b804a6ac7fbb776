import { Box, Group, NumberInput, Slider, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/use-format.js';
import { decades, fromPosition, oneIn, toPosition } from './rate-scale.js';

export interface RateControlProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (rate: number) => void;
  readonly isDisabled: boolean;
}

/** An error rate on a logarithmic slider and as a number: "1 in 10 000". */
export function RateControl({ label, value, min, max, onChange, isDisabled }: RateControlProps) {
  const { t, i18n } = useTranslation('settings');
  const format = useFormat();
  const words = (rate: number) => t('oneIn', { count: format.number(oneIn(rate)) });
  const short = new Intl.NumberFormat(i18n.language, { notation: 'compact' });
  const clamp = (rate: number) => Math.min(max, Math.max(min, rate));
  return (
    <Stack gap="xs">
      <Group align="end" gap="lg" wrap="wrap">
        <NumberInput
          label={label}
          prefix={t('oneInPrefix')}
          thousandSeparator={'\u202f'}
          allowNegative={false}
          allowDecimal={false}
          hideControls
          w={240}
          min={oneIn(max)}
          max={oneIn(min)}
          value={oneIn(value)}
          disabled={isDisabled}
          onChange={(count) => {
            if (typeof count === 'number' && count > 0) onChange(clamp(1 / count));
          }}
        />
        <Text size="sm" c="dimmed" pb={8}>
          {format.percent(value)}
        </Text>
      </Group>
      <Box px={28} pb={28}>
        <Slider
          min={toPosition(min)}
          max={toPosition(max)}
          step={0.01}
          value={toPosition(value)}
          onChange={(position) => onChange(clamp(fromPosition(position)))}
          disabled={isDisabled}
          label={(position) => words(fromPosition(position))}
          thumbLabel={label}
          thumbProps={{ 'aria-valuetext': words(value) }}
          marks={decades(min, max).map((position) => ({
            value: position,
            label: short.format(Math.round(10 ** -position)),
          }))}
        />
      </Box>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {t('stricter')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('easier')}
        </Text>
      </Group>
    </Stack>
  );
}
