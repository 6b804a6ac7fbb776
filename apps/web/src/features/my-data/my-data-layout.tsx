import { IconUserQuestion } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { Page } from '../../shared/page.js';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';
import { useSession } from '../../shared/use-session.js';

/** What the organization holds about the signed-in person, and what they decide themselves. */
export function MyDataLayout() {
  const { t } = useTranslation('my-data');
  const membership = useSession()?.membership;
  return (
    <Page title={t('title')} description={t('description', { organization: membership?.organizationName })}>
      {membership?.personId ? (
        <>
          <PageTabs label={t('tab.label')}>
            <TabLink to="/my-data" activeOptions={{ exact: true }}>
              {t('tab.overview')}
            </TabLink>
            <TabLink to="/my-data/consent">{t('tab.consent')}</TabLink>
            <TabLink to="/my-data/face">{t('tab.face')}</TabLink>
            <TabLink to="/my-data/badge">{t('tab.badge')}</TabLink>
          </PageTabs>
          <Outlet />
        </>
      ) : (
        <EmptyState icon={<IconUserQuestion />} title={t('nobody.title')} advice={t('nobody.advice')} />
      )}
    </Page>
  );
}
