import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toLanguage } from '../../i18n/languages.js';
import { call } from '../../shared/api.js';
import { focusFirstError } from '../../shared/focus-first-error.js';
import { FormProblem } from '../../shared/form-problem.js';
import {
  guessedOrganization,
  OrganizationFields,
  type OrganizationValues,
  useOrganizationRules,
} from '../../shared/organization-fields.js';
import { PageHeading } from '../../shared/page-heading.js';
import { useChooseOrganization } from '../../shared/use-choose-organization.js';

/** Create an organization, own it, and go there. */
export function NewOrganizationPage() {
  const { t, i18n } = useTranslation('account');
  const choose = useChooseOrganization();
  const create = useMutation({
    mutationFn: (organization: OrganizationValues) => call('createOrganization', { body: organization }),
    onSuccess: ({ id }) => choose.mutateAsync(id),
  });
  const form = useForm<OrganizationValues>({
    mode: 'uncontrolled',
    initialValues: guessedOrganization(toLanguage(i18n.resolvedLanguage)),
    validate: useOrganizationRules(),
  });

  return (
    <Stack gap="lg" maw={560}>
      <PageHeading title={t('newOrganization.title')}>{t('newOrganization.description')}</PageHeading>
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => create.mutate(values),
          (errors) => focusFirstError(form, errors),
        )}
      >
        <Stack gap="md">
          <FormProblem error={create.error} />
          <OrganizationFields form={form} />
          <Button type="submit" loading={create.isPending}>
            {t('newOrganization.submit')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
