import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { line } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fits } from '../../../shared/fits.js';
import { FormProblem } from '../../../shared/form-problem.js';

export interface PasskeyNameFormProps {
  readonly name: string;
  readonly act: string;
  readonly onName: (name: string) => Promise<void>;
}

/** A name to tell a passkey from others by. */
export function PasskeyNameForm({ name, act, onName }: PasskeyNameFormProps) {
  const { t } = useTranslation('account');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name },
    validate: { name: fits(line(100), t('passkeys.nameNeeded')) },
  });
  const submit = useMutation({ mutationFn: onName });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => submit.mutate(values.name))}>
      <Stack gap="md">
        <FormProblem error={submit.error} />
        <TextInput
          label={t('passkeys.name')}
          description={t('passkeys.nameHint')}
          autoComplete="off"
          required
          data-autofocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Button type="submit" loading={submit.isPending}>
          {act}
        </Button>
      </Stack>
    </form>
  );
}
