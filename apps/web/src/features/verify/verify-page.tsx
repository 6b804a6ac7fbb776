import { Alert, Group, Loader, Stack, Text } from '@mantine/core';
import type { FaceSessionResult } from '@mien/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ProbeInput } from '../../shared/capture/probe-input.js';
import { ErrorState } from '../../shared/error-state.js';
import { HonestyNote } from '../../shared/faces/honesty-note.js';
import { operatingPointQuery } from '../../shared/faces/operating-point-query.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { type ChosenPerson, PersonSelect } from '../../shared/people/person-select.js';
import { GuidedProbe } from './guided-probe.js';
import { LiveProbe } from './live-probe.js';
import { VerificationResult } from './verification-result.js';

/** Verification 1:1: is this the person they say they are? */
export function VerifyPage() {
  const { t } = useTranslation('verify');
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const point = useQuery(operatingPointQuery);
  const verify = useMutation({
    mutationFn: ({ personId, picture }: { personId: string; picture: Blob }) =>
      call('verifyPerson', { params: { personId }, picture }),
  });
  const [live, setLive] = useState<FaceSessionResult['match']>();
  const check = (picture: Blob) => person && verify.mutate({ personId: person.id, picture });

  return (
    <Page title={t('title')} description={t('description')}>
      <PersonSelect
        label={t('person')}
        value={person}
        enrolledOnly
        onChange={(chosen) => {
          setPerson(chosen);
          verify.reset();
          setLive(undefined);
        }}
      />
      {!person && <Alert>{t('choosePerson')}</Alert>}
      {person && verify.isIdle && !live && (
        <ProbeInput
          key={person.id}
          uploadLabel={t('choosePicture')}
          isBusy={false}
          onUpload={check}
          camera={(onUpload) => <GuidedProbe onPicture={check} onUpload={onUpload} />}
          live={() => <LiveProbe person={person} onMatch={({ match }) => setLive(match)} />}
        />
      )}
      {verify.isPending && (
        <Group role="status">
          <Loader size="sm" />
          <Text>{t('checking')}</Text>
        </Group>
      )}
      {verify.isError && <ErrorState error={verify.error} onRetry={verify.reset} />}
      {person && verify.isSuccess && (
        <Suspense fallback={<LoadingRows />}>
          <VerificationResult
            person={person}
            picture={verify.variables.picture}
            verification={verify.data}
            onAgain={verify.reset}
          />
        </Suspense>
      )}
      {person && live && (
        <VerificationResult person={person} verification={live} isLive onAgain={() => setLive(undefined)} />
      )}
      <Stack>{point.data && <HonestyNote rate={point.data.verification.fmr} />}</Stack>
    </Page>
  );
}
