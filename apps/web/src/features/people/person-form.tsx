import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Person, PersonField } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../shared/api-problem.js';
import { ErrorState } from '../../shared/error-state.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { usePermission } from '../../shared/use-permission.js';
import { CustomFieldInput } from './custom-field-input.js';
import { type PersonValues, valuesOf } from './person-values.js';

interface PersonFormProps {
  readonly person?: Person;
  readonly fields: readonly PersonField[];
  readonly submitLabel: string;
  readonly cancel?: ReactNode;
  /** Rejects with the server's refusal, which is shown at its field. */
  onSubmit(values: PersonValues): Promise<void>;
}

export function PersonForm({ person, fields, submitLabel, cancel, onSubmit }: PersonFormProps) {
  const { t } = useTranslation('people');
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  const form = useForm<PersonValues & { refusal?: unknown }>({
    initialValues: valuesOf(person, fields),
    validate: {
      name: (name) => (name.trim() === '' ? t('form.nameNeeded') : null),
      email: (email) => (email === '' || /^\S+@\S+\.\S+$/.test(email) ? null : t('form.emailWrong')),
    },
  });

  const submit = form.onSubmit(async ({ refusal: _, ...values }) => {
    form.setFieldValue('refusal', undefined);
    try {
      await onSubmit(values);
    } catch (error) {
      const fieldErrors = error instanceof ApiProblem ? Object.fromEntries(error.fields) : {};
      form.setErrors(fieldErrors);
      form.setFieldValue('refusal', error);
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={560}>
        <TextInput label={t('form.name')} required autoComplete="off" {...form.getInputProps('name')} />
        <TextInput
          label={t('form.externalId')}
          description={t('form.externalIdNote')}
          {...form.getInputProps('externalId')}
        />
        <TextInput label={t('form.email')} type="email" dir="ltr" {...form.getInputProps('email')} />
        {groups.data && groups.data.length > 0 && (
          <MultiSelect
            label={t('form.groups')}
            data={groups.data.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            clearable
            {...form.getInputProps('groupIds')}
          />
        )}
        {fields.map((field) => (
          <CustomFieldInput
            key={field.key}
            field={field}
            value={form.values.custom[field.key] ?? ''}
            error={form.errors[`custom.${field.key}`]}
            onChange={(value) => form.setFieldValue(`custom.${field.key}`, value)}
          />
        ))}
        {form.values.refusal !== undefined && <ErrorState error={form.values.refusal} />}
        <Group>
          <Button type="submit" loading={form.submitting}>
            {submitLabel}
          </Button>
          {cancel}
        </Group>
      </Stack>
    </form>
  );
}
