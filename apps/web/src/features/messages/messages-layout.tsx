import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page.js';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';

/** Messages of the organization: who hears of what, in which words, by which ways, and what became of it. */
export function MessagesLayout() {
  const { t } = useTranslation('messages');
  return (
    <Page title={t('title')} description={t('description')}>
      <PageTabs label={t('title')}>
        <TabLink to="/messages" activeOptions={{ exact: true }}>
          {t('tab.rules')}
        </TabLink>
        <TabLink to="/messages/texts">{t('tab.texts')}</TabLink>
        <TabLink to="/messages/ways">{t('tab.ways')}</TabLink>
        <TabLink to="/messages/log">{t('tab.log')}</TabLink>
      </PageTabs>
      <Outlet />
    </Page>
  );
}
