import { Badge, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';
import { EnrollmentBadge } from '../../shared/people/enrollment-badge.js';
import { InactiveBadge } from '../../shared/people/inactive-badge.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { usePermission } from '../../shared/use-permission.js';

/** Everything about one person, each part on a page of its own. */
export function PersonLayout() {
  const { t } = useTranslation('people');
  const { personId } = useShownPerson();
  const person = useQuery(personQuery(personId));
  return (
    <Page
      title={person.data?.name ?? t('person')}
      back={<TextLink to="/people">{t('title')}</TextLink>}
      actions={
        person.data && (
          <Group gap="xs">
            <InactiveBadge status={person.data.status} />
            <EnrollmentBadge enrollment={person.data.enrollment} />
            {person.data.hasAccount && <Badge variant="outline">{t('hasAccount')}</Badge>}
          </Group>
        )
      }
    >
      {person.isPending && <LoadingRows />}
      {person.isError && <ErrorState error={person.error} onRetry={() => person.refetch()} />}
      {person.isSuccess && (
        <>
          <PersonTabs personId={personId} />
          <Outlet />
        </>
      )}
    </Page>
  );
}

function PersonTabs({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('people');
  const mayExport = usePermission('people:export');
  const mayErase = usePermission('people:erase');
  const mayBadge = usePermission('badges:write');
  const seesAttendance = usePermission('attendance:read');
  const params = { personId };
  return (
    <PageTabs label={t('tab.label')}>
      <TabLink to="/people/$personId" params={params} activeOptions={{ exact: true }}>
        {t('tab.details')}
      </TabLink>
      <TabLink to="/people/$personId/consent" params={params}>
        {t('tab.consent')}
      </TabLink>
      <TabLink to="/people/$personId/face" params={params}>
        {t('tab.face')}
      </TabLink>
      {seesAttendance && (
        <TabLink to="/people/$personId/attendance" params={params}>
          {t('tab.attendance')}
        </TabLink>
      )}
      <TabLink to="/people/$personId/contacts" params={params}>
        {t('tab.contacts')}
      </TabLink>
      {mayBadge && (
        <TabLink to="/people/$personId/badge" params={params}>
          {t('tab.badge')}
        </TabLink>
      )}
      {(mayExport || mayErase) && (
        <TabLink to="/people/$personId/privacy" params={params}>
          {t('tab.privacy')}
        </TabLink>
      )}
    </PageTabs>
  );
}
