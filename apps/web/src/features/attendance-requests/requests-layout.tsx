import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page.js';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';
import { usePermission } from '../../shared/use-permission.js';

/** What wants a decision about attendance, and what is decided for many days or people at once. */
export function RequestsLayout() {
  const { t } = useTranslation('attendance-requests');
  const mayMark = usePermission('attendance:write');
  return (
    <Page title={t('title')} description={t('description')}>
      <PageTabs label={t('title')}>
        <TabLink to="/attendance-requests" activeOptions={{ includeSearch: false }}>
          {t('tab.requests')}
        </TabLink>
        <TabLink to="/leaves" activeOptions={{ includeSearch: false }}>
          {t('tab.leaves')}
        </TabLink>
        <TabLink to="/attendance-locks">{t('tab.locks')}</TabLink>
        {mayMark && <TabLink to="/attendance-imports">{t('tab.imports')}</TabLink>}
      </PageTabs>
      <Outlet />
    </Page>
  );
}
