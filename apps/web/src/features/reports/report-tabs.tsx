import { useTranslation } from 'react-i18next';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';

/** Reports that were made, and those that are made again and again. */
export function ReportTabs() {
  const { t } = useTranslation('reports');
  return (
    <PageTabs label={t('title')}>
      <TabLink to="/reports" activeOptions={{ exact: true, includeSearch: false }}>
        {t('tabs.made')}
      </TabLink>
      <TabLink to="/reports/schedules">{t('tabs.schedules')}</TabLink>
    </PageTabs>
  );
}
