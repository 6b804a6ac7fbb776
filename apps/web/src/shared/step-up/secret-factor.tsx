import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { call } from '../api.js';
import { fits } from '../fits.js';
import { FormProblem } from '../form-problem.js';

const SECRETS = {
  password: z.string().min(1),
  code: z.string().regex(/^\s*(\d\s*){6}$/),
};

interface SecretFactorProps {
  readonly factor: keyof typeof SECRETS;
  onDone(): Promise<void>;
}

/** The password, or six digits of the authenticator app. */
export function SecretFactor({ factor, onDone }: SecretFactorProps) {
  const { t } = useTranslation('step-up');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { secret: '' },
    validate: { secret: fits(SECRETS[factor], t(`needed.${factor}`)) },
  });
  const focus = useEffectEvent(() => form.getInputNode('secret')?.focus());
  // the dialog has chosen what has the focus before this came
  useEffect(() => focus(), []);
  const show = useMutation({
    mutationFn: async ({ secret }: { secret: string }) => {
      const body =
        factor === 'password'
          ? { factor, password: secret }
          : ({ factor, code: secret.replaceAll(/\s/g, '') } as const);
      await call('stepUp', { body });
    },
    onSuccess: onDone,
    onError: () => form.getInputNode('secret')?.focus(),
  });
  const input = {
    label: t(`label.${factor}`),
    required: true,
    'data-autofocus': true,
    ...form.getInputProps('secret'),
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        // a form that asks within another form's dialog is sent by itself
        event.stopPropagation();
        form.onSubmit((values) => show.mutate(values))(event);
      }}
    >
      <Stack gap="md">
        <FormProblem error={show.error} />
        {factor === 'password' ? (
          <PasswordInput
            key={form.key('secret')}
            {...input}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('shared:password.show') }}
          />
        ) : (
          <TextInput
            key={form.key('secret')}
            {...input}
            autoComplete="one-time-code"
            inputMode="numeric"
            dir="ltr"
            maxLength={7}
          />
        )}
        <Button type="submit" loading={show.isPending}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
