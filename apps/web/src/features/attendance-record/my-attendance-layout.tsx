import { IconUserQuestion } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ButtonLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';
import { useSession } from '../../shared/use-session.js';

/** One's own attendance: the record, requests to correct it, leave, and checking in. */
export function MyAttendanceLayout() {
  const { t } = useTranslation('my-attendance');
  const personId = useSession()?.membership?.personId;
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={personId && <ButtonLink to="/my-attendance/check-in">{t('checkIn.act')}</ButtonLink>}
    >
      {personId ? (
        <>
          <PageTabs label={t('tab.label')}>
            <TabLink to="/my-attendance" activeOptions={{ exact: true, includeSearch: false }}>
              {t('tab.record')}
            </TabLink>
            <TabLink to="/my-attendance/requests">{t('tab.requests')}</TabLink>
            <TabLink to="/my-attendance/leaves">{t('tab.leaves')}</TabLink>
          </PageTabs>
          <Outlet />
        </>
      ) : (
        <EmptyState icon={<IconUserQuestion />} title={t('nobody.title')} advice={t('nobody.advice')} />
      )}
    </Page>
  );
}
