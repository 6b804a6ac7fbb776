import type { PersonField } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { personFieldsQuery } from '../../shared/people/person-queries.js';
import { FieldsEditor } from './fields-editor.js';

const editorKey = (fields: readonly PersonField[]): string => fields.map(({ key }) => key).join();

/** Which further fields a person of this organization has. */
export function FieldsPage() {
  const { t } = useTranslation('people');
  const fields = useQuery(personFieldsQuery);
  return (
    <Page
      title={t('fields.title')}
      description={t('fields.description')}
      back={<TextLink to="/people">{t('title')}</TextLink>}
    >
      {fields.isPending && <LoadingRows rows={3} />}
      {fields.isError && <ErrorState error={fields.error} onRetry={() => fields.refetch()} />}
      {fields.isSuccess && <FieldsEditor key={editorKey(fields.data)} fields={fields.data} />}
    </Page>
  );
}
