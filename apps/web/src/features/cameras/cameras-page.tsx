import { Button, SimpleGrid } from '@mantine/core';
import type { Camera } from '@mien/contracts';
import { IconDeviceCctv, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { usePermission } from '../../shared/use-permission.js';
import { CameraCard } from './camera-card.js';
import { CameraDialog } from './camera-dialog.js';
import { useCameraPages } from './use-cameras.js';

/** Cameras that the server reads by itself. */
export function CamerasPage() {
  const { t } = useTranslation('cameras');
  const mayChange = usePermission('cameras:write');
  const [edited, setEdited] = useState<Camera | 'new'>();
  const pages = useCameraPages();
  const addButton = mayChange && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={addButton}>
      <PagedList
        pages={pages}
        empty={<EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconDeviceCctv />} />}
      >
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {pages.items.map((camera) => (
            <CameraCard
              key={camera.id}
              camera={camera}
              mayChange={mayChange}
              onEdit={() => setEdited(camera)}
            />
          ))}
        </SimpleGrid>
      </PagedList>
      {edited && (
        <CameraDialog {...(edited !== 'new' && { camera: edited })} onClose={() => setEdited(undefined)} />
      )}
    </Page>
  );
}
