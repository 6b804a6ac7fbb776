import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { fits } from '../../../shared/fits.js';
import { focusFirstError } from '../../../shared/focus-first-error.js';

interface FaceEmailFormProps {
  onEmail(email: string): void;
  onBack(): void;
}

/** Who wants to sign in by face: it is compared with that person's alone, never searched among all. */
export function FaceEmailForm({ onEmail, onBack }: FaceEmailFormProps) {
  const { t } = useTranslation('account');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: fits(z.email(), t('shared:email.needed')) },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        ({ email }) => onEmail(email),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <Stack gap="md">
        <TextInput
          label={t('shared:email.label')}
          type="email"
          autoComplete="username"
          dir="ltr"
          required
          autoFocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <Button type="submit">{t('face.next')}</Button>
        <Button variant="subtle" onClick={onBack}>
          {t('face.otherWay')}
        </Button>
      </Stack>
    </form>
  );
}
