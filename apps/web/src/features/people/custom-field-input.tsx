import { NumberInput, Select, TextInput } from '@mantine/core';
import type { PersonField } from '@mien/contracts';
import type { ReactNode } from 'react';

interface CustomFieldInputProps {
  readonly field: PersonField;
  readonly value: string;
  readonly error: ReactNode;
  onChange(value: string): void;
}

/** The input that fits the kind of a custom field. */
export function CustomFieldInput({ field, value, error, onChange }: CustomFieldInputProps) {
  const shared = { label: field.label, required: field.required, error };
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          {...shared}
          data={field.choices ?? []}
          value={value || null}
          onChange={(choice) => onChange(choice ?? '')}
          clearable={!field.required}
        />
      );
    case 'number':
      return <NumberInput {...shared} value={value} onChange={(number) => onChange(String(number))} />;
    case 'date':
      return (
        <TextInput
          {...shared}
          type="date"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'text':
      return (
        <TextInput
          {...shared}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}
