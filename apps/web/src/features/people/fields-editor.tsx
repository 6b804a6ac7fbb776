import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { PersonField } from '@mien/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { notifyDone } from '../../shared/notify.js';
import { personFieldsQuery } from '../../shared/people/person-queries.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { usePermission } from '../../shared/use-permission.js';
import { type DraftField, draftOf, removedFields, toFields } from './field-drafts.js';
import { FieldRow } from './field-row.js';

/** Add, change, order and remove the custom fields; asks before values are lost. */
export function FieldsEditor({ fields }: { readonly fields: readonly PersonField[] }) {
  const { t } = useTranslation(['people', 'shared']);
  const cache = useQueryClient();
  const confirm = useConfirm();
  const canWrite = usePermission('organization:write');
  const form = useForm<{ items: DraftField[] }>({
    initialValues: { items: fields.map(draftOf) },
    validate: { items: { label: (label) => (label.trim() === '' ? t('fields.labelNeeded') : null) } },
  });
  const save = useMutation({
    mutationFn: (items: PersonField[]) => call('replacePersonFields', { body: { items } }),
    onSuccess: async ({ items }) => {
      cache.setQueryData(personFieldsQuery.queryKey, items);
      form.resetDirty();
      notifyDone(t('saved'));
    },
  });

  const submit = form.onSubmit(async ({ items }) => {
    const next = toFields(items);
    const removed = removedFields(fields, next);
    const isSure =
      removed.length === 0 ||
      (await confirm({
        title: t('fields.removeTitle', { count: removed.length }),
        consequence: t('fields.removeNote', { fields: removed.map(({ label }) => label).join(', ') }),
        act: t('fields.removeAct', { count: removed.length }),
      }));
    if (isSure) save.mutate(next);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {form.values.items.length === 0 && <Text c="dimmed">{t('fields.none')}</Text>}
        {form.values.items.map((item, index) => (
          <FieldRow
            key={item.rowId}
            form={form}
            index={index}
            isDisabled={!canWrite}
            isLast={index === form.values.items.length - 1}
          />
        ))}
        {save.isError && <ErrorState error={save.error} />}
        {canWrite && (
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => form.insertListItem('items', draftOf(undefined))}
            >
              {t('fields.add')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t('shared:save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
