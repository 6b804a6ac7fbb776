import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/use-format.js';
import { useGrid } from './grid-context.js';
import { TimeField } from './time-field.js';

interface TimeCellProps {
  readonly name: string;
  readonly label: string;
  readonly at: string | undefined;
  readonly isEditing: boolean;
  onEdit(): void;
  /** With the time that was typed; without one nothing changes. */
  onDone(time?: string): void;
}

/** A time somebody came or left; typed as the clocks of the course show it. */
export function TimeCell({ name, label, at, isEditing, onEdit, onDone }: TimeCellProps) {
  const { t } = useTranslation('sessions');
  const { timeZone, canMark } = useGrid();
  const format = useFormat(timeZone);
  const shown = at ? format.time(at) : '–';
  if (!canMark) return <Text size="sm">{shown}</Text>;
  if (isEditing) return <TimeField label={`${label}: ${name}`} at={at} onDone={onDone} />;
  return (
    <UnstyledButton
      tabIndex={-1}
      fz="sm"
      miw={24}
      mih={24}
      onClick={onEdit}
      aria-label={t('grid.editTime', { name, label, time: at ? shown : t('grid.noTime') })}
    >
      {shown}
    </UnstyledButton>
  );
}
