import { NumberInput } from '@mantine/core';

interface KeptDaysProps {
  readonly label: string;
  readonly note: string;
  readonly days: number;
  readonly fewest?: number;
  readonly most?: number;
  readonly isReadOnly: boolean;
  onChange(days: number): void;
}

/** For how many days something is kept. */
export function KeptDays({
  label,
  note,
  days,
  fewest = 1,
  most = 3650,
  isReadOnly,
  onChange,
}: KeptDaysProps) {
  return (
    <NumberInput
      label={label}
      description={note}
      min={fewest}
      max={most}
      clampBehavior="blur"
      allowDecimal={false}
      allowNegative={false}
      maw={320}
      value={days}
      disabled={isReadOnly}
      onChange={(value) => {
        if (typeof value === 'number' && value >= fewest && value <= most) onChange(value);
      }}
    />
  );
}
