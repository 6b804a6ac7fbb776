import { Button } from '@mantine/core';
import type { Kiosk } from '@mien/contracts';
import { IconDeviceTablet, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { usePermission } from '../../shared/use-permission.js';
import { CodeDialog } from './code-dialog.js';
import { KioskDialog } from './kiosk-dialog.js';
import { KioskTable } from './kiosk-table.js';
import { type KioskWithCode, kiosksQuery, useKiosks } from './use-kiosks.js';

/** Devices at doors, and how they are. */
export function KiosksPage() {
  const { t } = useTranslation('kiosks');
  const mayChange = usePermission('kiosks:write');
  const [edited, setEdited] = useState<Kiosk | 'new'>();
  const [shown, setShown] = useState<KioskWithCode>();
  const kiosks = useQuery(kiosksQuery);
  const changes = useKiosks((made) => {
    setEdited(undefined);
    setShown(made);
  });
  const add = mayChange && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={add}>
      {kiosks.isPending && <LoadingRows />}
      {kiosks.isError && <ErrorState error={kiosks.error} onRetry={() => kiosks.refetch()} />}
      {kiosks.data?.length === 0 && (
        <EmptyState icon={<IconDeviceTablet />} title={t('empty.title')} advice={t('empty.advice')} />
      )}
      {kiosks.data && kiosks.data.length > 0 && (
        <KioskTable
          kiosks={kiosks.data}
          mayChange={mayChange}
          onEdit={setEdited}
          onCode={(kiosk) => changes.renewCode.mutate(kiosk.id)}
          onRevoke={(kiosk) => changes.revoke.mutate(kiosk.id)}
          onDelete={(kiosk) => changes.remove.mutate(kiosk.id)}
        />
      )}
      <KioskDialog edited={edited} onClose={() => setEdited(undefined)} changes={changes} />
      <CodeDialog made={shown} onClose={() => setShown(undefined)} />
    </Page>
  );
}
