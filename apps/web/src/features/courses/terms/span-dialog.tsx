import { Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../shared/form-dialog.js';

/** Days with a name. */
export interface Span {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

interface SpanDialogProps {
  readonly title: string;
  readonly initial: Span;
  /** Rejects when the server refuses. */
  onSave(span: Span): Promise<unknown>;
  onClose(): void;
}

/** Ask for a name and the first and last day of something. */
export function SpanDialog({ title, initial, onSave, onClose }: SpanDialogProps) {
  const { t } = useTranslation('courses');
  const [span, setSpan] = useState<Span>({ name: initial.name, from: initial.from, to: initial.to });
  const save = useMutation({
    mutationFn: () => onSave({ ...span, name: span.name.trim() }),
    onSuccess: onClose,
  });
  const day = (key: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`time.${key}`)}
      required
      withAsterisk={false}
      min={key === 'to' ? span.from : undefined}
      value={span[key]}
      onChange={({ currentTarget: { value } }) =>
        setSpan((before) => ({
          ...before,
          [key]: value,
          ...(key === 'from' && (before.to === '' || before.to < value) && { to: value }),
        }))
      }
    />
  );
  return (
    <FormDialog
      title={title}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t('field.name')}
        required
        withAsterisk={false}
        maxLength={120}
        value={span.name}
        onChange={({ currentTarget: { value } }) => setSpan((before) => ({ ...before, name: value }))}
        data-autofocus
      />
      <Group grow>
        {day('from')}
        {day('to')}
      </Group>
    </FormDialog>
  );
}
