import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page.js';
import { ImportHistory } from './import-history.js';
import { StartImport } from './start-import.js';

/** Import people and pictures, and look at earlier imports. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  return (
    <Page title={t('title')} description={t('description')}>
      <StartImport />
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('history.title')}
        </Title>
        <ImportHistory />
      </Stack>
    </Page>
  );
}
