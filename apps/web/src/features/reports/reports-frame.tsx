import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';
import { usePermission } from '../../shared/use-permission.js';

/** Around reports that were made, and around those that are made again and again. */
export function ReportsFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('reports');
  const mayWrite = usePermission('reports:write');
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        mayWrite && (
          <ButtonLink to="/reports/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('new')}
          </ButtonLink>
        )
      }
    >
      <PageTabs label={t('title')}>
        <TabLink to="/reports" activeOptions={{ exact: true, includeSearch: false }}>
          {t('tabs.made')}
        </TabLink>
        <TabLink to="/reports/schedules">{t('tabs.schedules')}</TabLink>
      </PageTabs>
      {children}
    </Page>
  );
}
