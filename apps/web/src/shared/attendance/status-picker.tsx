import { Chip, Group, Input } from '@mantine/core';
import type { MarkStatus } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { MARKABLE, STATUS_COLORS } from './status.js';

interface StatusPickerProps {
  readonly label: string;
  readonly value: MarkStatus | null;
  /** All by default. */
  readonly choices?: readonly MarkStatus[];
  readonly error?: string | undefined;
  onChange(status: MarkStatus): void;
}

/** Choose what somebody is marked as; one tap, arrow keys move between the choices. */
export function StatusPicker({ label, value, choices = MARKABLE, error, onChange }: StatusPickerProps) {
  const { t } = useTranslation('attendance');
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <Chip.Group
        value={value}
        onChange={(chosen) => {
          const status = choices.find((choice) => choice === chosen);
          if (status) onChange(status);
        }}
      >
        <Group gap="xs" mt={4} role="radiogroup" aria-label={label}>
          {choices.map((status) => (
            <Chip key={status} value={status} variant="light" color={STATUS_COLORS[status]}>
              {t(`status.${status}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
