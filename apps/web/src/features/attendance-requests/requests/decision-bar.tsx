import { Button, Checkbox, Group, Paper, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface DecisionBarProps {
  readonly ids: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly isDeciding: boolean;
  onSelect(selected: ReadonlySet<string>): void;
  onDecide(approve: boolean, note: string): void;
}

const LONGEST_NOTE = 300;

/** Decide about all chosen requests at once, with a note to those who asked. */
export function DecisionBar({ ids, selected, isDeciding, onSelect, onDecide }: DecisionBarProps) {
  const { t } = useTranslation('attendance-requests');
  const [note, setNote] = useState('');
  const isNone = selected.size === 0;
  const decide = (approve: boolean) => {
    onDecide(approve, note.trim());
    setNote('');
  };
  return (
    <Paper withBorder p="sm">
      <Group gap="sm" align="flex-end">
        <Checkbox
          label={t('chosen', { count: selected.size })}
          checked={!isNone && selected.size === ids.length}
          indeterminate={!isNone && selected.size < ids.length}
          onChange={() => onSelect(selected.size === ids.length ? new Set() : new Set(ids))}
          mb={8}
        />
        <TextInput
          label={t('note')}
          value={note}
          maxLength={LONGEST_NOTE}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          style={{ flex: '1 1 12rem' }}
        />
        <Button disabled={isNone} loading={isDeciding} onClick={() => decide(true)}>
          {t('approveChosen')}
        </Button>
        <Button variant="default" disabled={isNone} loading={isDeciding} onClick={() => decide(false)}>
          {t('refuseChosen')}
        </Button>
      </Group>
    </Paper>
  );
}
