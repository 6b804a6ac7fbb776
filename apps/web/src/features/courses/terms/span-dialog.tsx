import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/form-problem.js';

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
  const { t } = useTranslation(['courses', 'shared']);
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
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
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
          <FormProblem error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shared:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('shared:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
