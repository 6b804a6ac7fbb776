import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../shared/links.js';
import { Page } from '../../../shared/page.js';
import { HolidayList } from './holiday-list.js';
import { TermList } from './term-list.js';

/** Terms and holidays of the organization. */
export function TermsPage() {
  const { t } = useTranslation('courses');
  return (
    <Page
      title={t('terms.title')}
      description={t('terms.description')}
      back={<TextLink to="/courses">{t('title')}</TextLink>}
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="xl">
        <TermList />
        <HolidayList />
      </SimpleGrid>
    </Page>
  );
}
