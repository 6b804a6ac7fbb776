import { ActionIcon, Checkbox, Group, Paper, Select, TagsInput, TextInput } from '@mantine/core';
import type { useForm } from '@mantine/form';
import { personField } from '@mien/contracts';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftField } from './field-drafts.js';

interface FieldRowProps {
  readonly form: Pick<
    ReturnType<typeof useForm<{ items: DraftField[] }>>,
    'values' | 'getInputProps' | 'reorderListItem' | 'removeListItem'
  >;
  readonly index: number;
  readonly isLast: boolean;
  readonly isDisabled: boolean;
}

const KINDS = personField.shape.kind.options;

/** One custom field: its label, kind, choices and place. */
export function FieldRow({ form, index, isLast, isDisabled }: FieldRowProps) {
  const { t } = useTranslation('people');
  const field = form.values.items[index];
  if (!field) return null;
  const name = field.label || t('fields.new');
  const move = (to: number) => form.reorderListItem('items', { from: index, to });
  return (
    <Paper withBorder p="sm" component="fieldset" disabled={isDisabled} aria-label={name}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('fields.label')}
          required
          style={{ flex: '1 1 12rem' }}
          {...form.getInputProps(`items.${index}.label`)}
        />
        <Select
          label={t('fields.kind')}
          data={KINDS.map((value) => ({ value, label: t(`fields.kinds.${value}`) }))}
          allowDeselect={false}
          disabled={field.key !== undefined}
          w={140}
          {...form.getInputProps(`items.${index}.kind`)}
        />
        {field.kind === 'choice' && (
          <TagsInput
            label={t('fields.choices')}
            placeholder={t('fields.choicesNote')}
            style={{ flex: '1 1 14rem' }}
            {...form.getInputProps(`items.${index}.choices`)}
          />
        )}
        <Checkbox
          label={t('fields.required')}
          mb={8}
          {...form.getInputProps(`items.${index}.required`, { type: 'checkbox' })}
        />
        <Group gap={4} mb={2}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('fields.moveUp', { name })}
            disabled={index === 0}
            onClick={() => move(index - 1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('fields.moveDown', { name })}
            disabled={isLast}
            onClick={() => move(index + 1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('fields.remove', { name })}
            onClick={() => form.removeListItem('items', index)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </Paper>
  );
}
