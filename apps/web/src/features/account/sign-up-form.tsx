import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { line, password } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { auth, authClient } from '../../shared/auth-client.js';
import { fits } from '../../shared/fits.js';
import { focusFirstError } from '../../shared/focus-first-error.js';
import { FormProblem } from '../../shared/form-problem.js';
import { NewPasswordInput } from '../../shared/new-password-input.js';
import { invitationPath } from './invitation-path.js';

export interface SignUpFormProps {
  readonly invitation: string | undefined;
  /** The address an invitation was sent to; it cannot be another then. */
  readonly email: string | undefined;
  readonly onDone: (email: string) => void | Promise<void>;
}

interface SignUpValues {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const signUpBody = (values: SignUpValues, invitation: string | undefined) => ({
  ...values,
  callbackURL: invitation ? invitationPath(invitation) : '/email-verified',
  ...(invitation && { invitationToken: invitation }),
});

/** Name, e-mail address and password of a new account. */
export function SignUpForm({ invitation, email, onDone }: SignUpFormProps) {
  const { t } = useTranslation('account');
  const form = useForm<SignUpValues>({
    mode: 'uncontrolled',
    initialValues: { name: '', email: email ?? '', password: '' },
    validate: {
      name: fits(line(200), t('shared:name.needed')),
      email: fits(z.email(), t('shared:email.needed')),
      password: fits(password, t('shared:password.needed')),
    },
  });
  const signUp = useMutation({
    mutationFn: async (values: SignUpValues) => {
      await auth(authClient.signUp.email(signUpBody(values, invitation)));
    },
    onSuccess: (_, values) => onDone(values.email),
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => signUp.mutate(values),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <Stack gap="md">
        <FormProblem error={signUp.error} />
        <TextInput
          label={t('shared:name.label')}
          autoComplete="name"
          required
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('shared:email.label')}
          type="email"
          autoComplete="username"
          dir="ltr"
          readOnly={email !== undefined}
          required
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <NewPasswordInput
          label={t('signIn.password')}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={signUp.isPending}>
          {t('signUp.submit')}
        </Button>
      </Stack>
    </form>
  );
}
