import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

const TYPING_MS = 250;

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  /** Takes the room that the filters beside it leave. */
  readonly isWide?: boolean;
  /** Once the typing has paused; nothing where the field is empty. */
  onSearch(text: string | undefined): void;
}

/** Search a list while one types. */
export function SearchField({ label, placeholder, value, isWide = false, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const search = useDebouncedCallback((text: string) => onSearch(text.trim() || undefined), TYPING_MS);
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      type="search"
      dir="auto"
      maxLength={200}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value);
      }}
      {...(isWide && { style: { flex: '1 1 16rem' } })}
    />
  );
}
