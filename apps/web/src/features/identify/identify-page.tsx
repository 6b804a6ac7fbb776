import { Group, Loader, Select, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ProbeInput } from '../../shared/capture/probe-input.js';
import { StillCamera } from '../../shared/capture/still-camera.js';
import { ErrorState } from '../../shared/error-state.js';
import { HonestyNote } from '../../shared/faces/honesty-note.js';
import { operatingPointQuery } from '../../shared/faces/operating-point-query.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { usePermission } from '../../shared/use-permission.js';
import { IdentificationResult } from './identification-result.js';

/** Identification 1:N: who is in the picture, if anybody known? */
export function IdentifyPage() {
  const { t } = useTranslation('identify');
  const [groupId, setGroupId] = useState<string | null>(null);
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  const point = useQuery(operatingPointQuery);
  const identify = useMutation({
    mutationFn: (picture: Blob) =>
      call('identifyFaces', { query: { groupId: groupId ?? undefined, limit: 5 }, picture }),
  });

  return (
    <Page title={t('title')} description={t('description')}>
      {groups.data && groups.data.length > 0 && (
        <Select
          label={t('among')}
          placeholder={t('everybody')}
          data={groups.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          onChange={(chosen) => {
            setGroupId(chosen);
            identify.reset();
          }}
          clearable
          searchable
          maw={320}
        />
      )}
      {identify.isIdle && (
        <ProbeInput
          uploadLabel={t('choosePicture')}
          isBusy={false}
          onUpload={(picture) => identify.mutate(picture)}
          camera={(onUpload) => (
            <StillCamera
              label={t('shutter')}
              isBusy={false}
              onPicture={(picture) => identify.mutate(picture)}
              onUpload={onUpload}
            />
          )}
        />
      )}
      {identify.isPending && (
        <Group role="status">
          <Loader size="sm" />
          <Text>{t('searching')}</Text>
        </Group>
      )}
      {identify.isError && <ErrorState error={identify.error} onRetry={identify.reset} />}
      {identify.isSuccess && (
        <Suspense fallback={<LoadingRows />}>
          <IdentificationResult
            picture={identify.variables}
            identification={identify.data}
            onAgain={identify.reset}
          />
        </Suspense>
      )}
      {point.data && <HonestyNote rate={point.data.identification.targetFpir} />}
    </Page>
  );
}
