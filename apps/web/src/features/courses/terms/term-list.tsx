import { IconCalendarStats } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { termsQuery } from '../course-queries.js';
import { SpanList } from './span-list.js';

/** Terms, the newest first. */
export function TermList() {
  const { t } = useTranslation('courses');
  const terms = useQuery(termsQuery);
  return (
    <SpanList
      query={terms}
      words={{
        title: t('terms.terms'),
        note: t('terms.termsNote'),
        add: t('terms.addTerm'),
        empty: t('terms.noTerms'),
      }}
      icon={<IconCalendarStats />}
      detailOf={(term) => t('terms.courses', { count: term.courses })}
      onSave={(id, body) =>
        id ? call('updateTerm', { params: { id }, body }) : call('createTerm', { body })
      }
      onRemove={async ({ id, name, from, to }) => {
        const { courseIds } = await call('deleteTerm', { params: { id } });
        return () => call('createTerm', { body: { name, from, to, courseIds } });
      }}
    />
  );
}
