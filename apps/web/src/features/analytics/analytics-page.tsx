import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page.js';
import { PageTabs, TabLink } from '../../shared/page-tabs.js';
import { AbsencePanel } from './absence-panel.js';
import { AnalyticsFilters } from './analytics-filters.js';
import { AttendancePanel } from './attendance-panel.js';
import { ComparisonPanel } from './comparison-panel.js';
import { CoveragePanel } from './coverage-panel.js';
import { PunctualityPanel } from './punctuality-panel.js';
import { RecognitionPanel } from './recognition-panel.js';
import { TABS, type Tab } from './tabs.js';

const route = getRouteApi('/organization/analytics');

const PANELS: Readonly<Record<Tab, () => React.JSX.Element>> = {
  attendance: AttendancePanel,
  punctuality: PunctualityPanel,
  absence: AbsencePanel,
  comparison: ComparisonPanel,
  recognition: RecognitionPanel,
  coverage: CoveragePanel,
};

/** Figures of attendance, recognition and enrollment; what they are of is in the address. */
export function AnalyticsPage() {
  const { t } = useTranslation('analytics');
  const { tab = 'attendance', ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const Panel = PANELS[tab];
  return (
    <Page title={t('title')} description={t('description')}>
      <Stack gap="lg">
        <PageTabs label={t('views')}>
          {TABS.map((name) => (
            <TabLink
              key={name}
              to="/analytics"
              search={{ ...search, tab: name }}
              aria-current={name === tab ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(`tab.${name}`)}
            </TabLink>
          ))}
        </PageTabs>
        {tab !== 'coverage' && (
          <AnalyticsFilters
            filter={search}
            onlyDays={tab === 'recognition'}
            onChange={(filter) => navigate({ search: { ...search, tab, ...filter }, replace: true })}
          />
        )}
        <Panel />
      </Stack>
    </Page>
  );
}
