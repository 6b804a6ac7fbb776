import { Button, Fieldset, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { line, password } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { toLanguage } from '../../i18n/languages.js';
import { fits } from '../../shared/fits.js';
import { focusFirstError } from '../../shared/focus-first-error.js';
import { FormProblem } from '../../shared/form-problem.js';
import { NewPasswordInput } from '../../shared/new-password-input.js';
import {
  guessedOrganization,
  OrganizationFields,
  useOrganizationRules,
} from '../../shared/organization-fields.js';
import { type SetupValues, useSetUp } from './use-set-up.js';

/** Administrator, organization, and whether to fill it with drawn people. */
export function SetupForm({ token }: { readonly token: string }) {
  const { t, i18n } = useTranslation('setup');
  const setUp = useSetUp(token);
  const form = useForm<SetupValues>({
    mode: 'uncontrolled',
    initialValues: {
      account: { name: '', email: '', password: '' },
      organization: guessedOrganization(toLanguage(i18n.resolvedLanguage)),
      demonstration: false,
    },
    validate: {
      account: {
        name: fits(line(200), t('shared:name.needed')),
        email: fits(z.email(), t('shared:email.needed')),
        password: fits(password, t('shared:password.needed')),
      },
      organization: useOrganizationRules(),
    },
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => setUp.mutate(values),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <Stack gap="lg">
        <Fieldset legend={t('administrator')}>
          <Stack gap="md">
            <TextInput
              label={t('shared:name.label')}
              autoComplete="name"
              required
              key={form.key('account.name')}
              {...form.getInputProps('account.name')}
            />
            <TextInput
              label={t('shared:email.label')}
              type="email"
              autoComplete="username"
              dir="ltr"
              required
              key={form.key('account.email')}
              {...form.getInputProps('account.email')}
            />
            <NewPasswordInput
              label={t('password')}
              key={form.key('account.password')}
              {...form.getInputProps('account.password')}
            />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('organization')}>
          <Stack gap="md">
            <OrganizationFields form={form} path="organization." />
          </Stack>
        </Fieldset>
        <Switch
          label={t('demonstration')}
          description={t('demonstrationHint')}
          key={form.key('demonstration')}
          {...form.getInputProps('demonstration', { type: 'checkbox' })}
        />
        <FormProblem error={setUp.error} />
        <Button type="submit" size="md" loading={setUp.isPending}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
