import { Button, SimpleGrid } from '@mantine/core';
import type { Camera } from '@mien/contracts';
import { IconDeviceCctv, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { usePermission } from '../../shared/use-permission.js';
import { CameraCard } from './camera-card.js';
import { CameraDialog } from './camera-dialog.js';
import { camerasQuery } from './use-cameras.js';

/** Cameras that the server reads by itself. */
export function CamerasPage() {
  const { t } = useTranslation('cameras');
  const mayChange = usePermission('cameras:write');
  const [edited, setEdited] = useState<Camera | 'new'>();
  const cameras = useQuery(camerasQuery);
  const addButton = mayChange && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={addButton}>
      {cameras.isPending && <LoadingRows />}
      {cameras.isError && !cameras.data && <ErrorState error={cameras.error} onRetry={cameras.refetch} />}
      {cameras.data?.length === 0 && (
        <EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconDeviceCctv />} />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {cameras.data?.map((camera) => (
          <CameraCard
            key={camera.id}
            camera={camera}
            mayChange={mayChange}
            onEdit={() => setEdited(camera)}
          />
        ))}
      </SimpleGrid>
      {edited && (
        <CameraDialog {...(edited !== 'new' && { camera: edited })} onClose={() => setEdited(undefined)} />
      )}
    </Page>
  );
}
