import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { ButtonLink, TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { personFieldsQuery } from '../../shared/people/person-queries.js';
import { PersonForm } from './person-form.js';
import { type PersonValues, toCustom } from './person-values.js';

export function NewPersonPage() {
  const { t } = useTranslation(['people', 'shared']);
  const fields = useQuery(personFieldsQuery);
  const cache = useQueryClient();
  const navigate = useNavigate();

  const create = async (values: PersonValues) => {
    const person = await call('createPerson', {
      body: {
        name: values.name,
        externalId: values.externalId.trim() || undefined,
        email: values.email.trim() || undefined,
        groupIds: values.groupIds,
        custom: toCustom(values.custom, fields.data ?? []),
      },
    });
    await cache.invalidateQueries({ queryKey: ['people'] });
    await navigate({ to: '/people/$personId', params: { personId: person.id } });
  };

  return (
    <Page title={t('newTitle')} back={<TextLink to="/people">{t('title')}</TextLink>}>
      {fields.isPending && <LoadingRows rows={4} />}
      {fields.isError && <ErrorState error={fields.error} onRetry={() => fields.refetch()} />}
      {fields.isSuccess && (
        <PersonForm
          fields={fields.data}
          submitLabel={t('add')}
          onSubmit={create}
          cancel={
            <ButtonLink to="/people" variant="default">
              {t('shared:cancel')}
            </ButtonLink>
          }
        />
      )}
    </Page>
  );
}
