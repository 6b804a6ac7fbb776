import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { localTime } from '../../../shared/local-day.js';
import { useGrid } from './grid-context.js';

interface TimeFieldProps {
  readonly label: string;
  readonly at: string | undefined;
  onDone(time?: string): void;
}

/** A time while it is typed: Enter or going elsewhere keeps it, Escape does not. */
export function TimeField({ label, at, onDone }: TimeFieldProps) {
  const { timeZone } = useGrid();
  const before = at ? localTime(new Date(at), timeZone) : '';
  // a key that ends it takes the focus away, which would end it again
  const isDone = useRef(false);
  const finish = (time: string) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(time !== '' && time !== before ? time : undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    finish(event.key === 'Enter' ? event.currentTarget.value : '');
  };
  return (
    <TextInput
      type="time"
      size="xs"
      aria-label={label}
      defaultValue={before}
      autoFocus
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => finish(currentTarget.value)}
    />
  );
}
