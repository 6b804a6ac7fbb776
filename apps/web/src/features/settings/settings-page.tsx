import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { usePermission } from '../../shared/use-permission.js';
import { useUnsavedGuard } from '../../shared/use-unsaved-guard.js';
import { SaveBar } from './save-bar.js';
import { SETTINGS_TABS, type SettingsTab } from './settings-tabs.js';
import { AttendanceTab } from './tabs/attendance-tab.js';
import { DangerTab } from './tabs/danger-tab.js';
import { GeneralTab } from './tabs/general-tab.js';
import { PrivacyTab } from './tabs/privacy-tab.js';
import { RecognitionTab } from './tabs/recognition-tab.js';
import { SessionsTab } from './tabs/sessions-tab.js';
import type { TabProps } from './tabs/tab-props.js';
import { useSettingsDraft } from './use-settings-draft.js';

const route = getRouteApi('/organization/settings');

const CONTENTS: Readonly<Record<SettingsTab, (props: TabProps) => React.ReactNode>> = {
  general: GeneralTab,
  recognition: RecognitionTab,
  attendance: AttendanceTab,
  privacy: PrivacyTab,
  sessions: SessionsTab,
  danger: DangerTab,
};

/** The rules of the organization. Changes on all tabs are saved together. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { tab = 'general' } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermission('organization:write');
  const mayDelete = usePermission('organization:delete');
  const settings = useSettingsDraft();
  useUnsavedGuard(settings.isDirty);
  const { draft, query } = settings;
  const Content = CONTENTS[tab];
  const shown = SETTINGS_TABS.filter((name) => name !== 'danger' || mayDelete);

  return (
    <Page title={t('title')}>
      {query.isPending && <LoadingRows />}
      {query.isError && !draft && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {draft && (
        <Tabs
          value={tab}
          onChange={(next) =>
            navigate({ search: { tab: SETTINGS_TABS.find((name) => name === next) }, replace: true })
          }
        >
          <Tabs.List mb="lg">
            {shown.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab}>
            <Content
              draft={draft}
              change={settings.change}
              changeSettings={settings.changeSettings}
              isReadOnly={!mayWrite}
            />
          </Tabs.Panel>
        </Tabs>
      )}
      <SaveBar {...settings} />
    </Page>
  );
}
