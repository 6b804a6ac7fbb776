import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { auth, authClient } from '../../../shared/auth-client.js';
import { fits } from '../../../shared/fits.js';
import { focusFirstError } from '../../../shared/focus-first-error.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { PasskeyInstead } from './passkey-instead.js';

export interface CodeFormProps {
  readonly onDone: () => Promise<void>;
  readonly onBack: () => void;
  /** Absent where the face does not count. */
  readonly onFace?: (() => void) | undefined;
}

interface CodeValues {
  readonly code: string;
  readonly trustDevice: boolean;
}

const KINDS = {
  totp: {
    schema: z.string().regex(/^\d{6}$/),
    input: { inputMode: 'numeric', maxLength: 7 },
    verify: ({ code, trustDevice }: CodeValues) => authClient.twoFactor.verifyTotp({ code, trustDevice }),
  },
  recovery: {
    schema: z.string().min(6),
    input: { inputMode: 'text', maxLength: 40 },
    verify: ({ code, trustDevice }: CodeValues) =>
      authClient.twoFactor.verifyBackupCode({ code, trustDevice }),
  },
} as const;

const withoutSpaces = (code: string): string => code.replaceAll(/\s/g, '');

/** The second factor: six digits of the authenticator app, or one of the recovery codes. */
export function CodeForm({ onDone, onBack, onFace }: CodeFormProps) {
  const { t } = useTranslation('account');
  const [kind, setKind] = useState<keyof typeof KINDS>('totp');
  const { schema, input, verify } = KINDS[kind];
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '', trustDevice: false },
    validate: { code: (code) => fits(schema, t(`code.${kind}.needed`))(withoutSpaces(code)) },
  });
  const check = useMutation({
    mutationFn: async (values: CodeValues) => {
      await auth(verify({ ...values, code: withoutSpaces(values.code) }));
    },
    onSuccess: onDone,
    onError: () => form.getInputNode('code')?.focus(),
  });
  const change = () => {
    check.reset();
    form.reset();
    setKind(kind === 'totp' ? 'recovery' : 'totp');
  };

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => check.mutate(values),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <Stack gap="md">
        <FormProblem error={check.error} />
        <TextInput
          label={t(`code.${kind}.label`)}
          description={t(`code.${kind}.hint`)}
          autoComplete="one-time-code"
          dir="ltr"
          autoFocus
          required
          {...input}
          key={form.key('code')}
          {...form.getInputProps('code')}
        />
        <Checkbox
          label={t('code.trust')}
          description={t('code.trustHint')}
          key={form.key('trustDevice')}
          {...form.getInputProps('trustDevice', { type: 'checkbox' })}
        />
        <Button type="submit" loading={check.isPending}>
          {t('code.submit')}
        </Button>
        <Button variant="subtle" onClick={change}>
          {t(`code.${kind}.other`)}
        </Button>
        <PasskeyInstead onDone={onDone} />
        {onFace && (
          <Button variant="subtle" onClick={onFace}>
            {t('code.faceInstead')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t('code.back')}
        </Button>
      </Stack>
    </form>
  );
}
