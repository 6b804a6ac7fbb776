import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { FaceSession } from '../../shared/face-session/face-session.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { personKey, personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { ConsentNeeded } from './consent-needed.js';
import { EnrollmentDone } from './enrollment-done.js';
import type { EnrollmentResult } from './use-enroll.js';

/** Enroll the best pictures of a face session, which shows that a living person is before the camera. */
export function LivePage() {
  const { t } = useTranslation('capture');
  const { personId, isMyData } = useShownPerson();
  const person = useQuery(personQuery(personId));
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [result, setResult] = useState<EnrollmentResult>();
  if (person.isError) return <ErrorState error={person.error} onRetry={() => person.refetch()} />;
  if (!person.data) return <LoadingRows rows={2} height={160} />;
  if (!person.data.consents.includes('recognition')) return <ConsentNeeded />;
  if (result) return <EnrollmentDone result={result} onAgain={() => setResult(undefined)} />;

  const enroll = async (resultToken: string) => {
    const { pictures } = await call('enrollFaceSession', { params: { personId }, body: { resultToken } });
    await Promise.all([
      cache.invalidateQueries({ queryKey: personKey(personId) }),
      cache.invalidateQueries({ queryKey: ['people'] }),
    ]);
    setResult({ captures: [], verdicts: pictures });
  };
  const toUpload = () =>
    void (isMyData
      ? navigate({ to: '/my-data/face/upload' })
      : navigate({ to: '/people/$personId/face/upload', params: { personId } }));

  return (
    <Stack maw="44rem">
      <FaceSession
        start={(without) =>
          call('startFaceSession', { body: { purpose: 'enroll', personId, without: [...without] } })
        }
        onPassed={enroll}
        otherWay={{ label: t('useUpload'), onChoose: toUpload }}
      />
    </Stack>
  );
}
