import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { Confirmed } from './confirmed.js';
import { PhotoReview } from './photo-review.js';
import { PictureIntake } from './picture-intake.js';
import { TakenAt } from './taken-at-field.js';
import { useDecisions } from './use-decisions.js';
import { useGroupPhoto } from './use-group-photo.js';

const route = getRouteApi('/organization/sessions/$sessionId/photo');

/** Mark a class by pictures of it: take them, see who is found, say who the others are, confirm. */
export function GroupPhotoPage() {
  // what its parts speak in comes with it, else each would make the page wait again
  const { t } = useTranslation(['group-photo', 'advice', 'attendance', 'faces', 'lists']);
  const { sessionId } = route.useParams();
  const roster = useQuery({
    queryKey: ['attendance', 'session', sessionId],
    queryFn: ({ signal }) => call('getSessionAttendance', { params: { id: sessionId } }, signal),
  });
  const session = roster.data?.session;
  const { query, add, retake, remove, sending, refused } = useGroupPhoto(sessionId, session);
  const photo = query.data;
  const steps = useDecisions(photo);
  const back = (
    <TextLink to="/sessions/$sessionId" params={{ sessionId }}>
      {t('back')}
    </TextLink>
  );

  return (
    <Page
      title={session ? t('titleOf', { course: session.courseName }) : t('title')}
      description={t('description')}
      back={back}
    >
      {query.isPending && <LoadingRows rows={4} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {photo?.confirmed && (
        <Confirmed confirmed={photo.confirmed} sessionId={sessionId} onAgain={query.refetch} />
      )}
      {photo && !photo.confirmed && (
        <Stack gap="lg">
          {session && (
            <TakenAt
              photo={photo}
              session={session}
              isBusy={retake.isPending}
              error={retake.error}
              onChange={retake.mutate}
            />
          )}
          <PictureIntake
            pictures={photo.pictures.length}
            sending={sending}
            refused={refused}
            onFiles={add.mutate}
          />
          {add.isError && <ErrorState error={add.error} onRetry={add.reset} />}
          {photo.pictures.length > 0 && (
            <PhotoReview
              photo={photo}
              steps={steps}
              needsReason={roster.data?.needsReason ?? false}
              isBusy={sending !== undefined || remove.isPending}
              onRemove={(pictureId) => remove.mutate({ id: photo.id, pictureId })}
            />
          )}
        </Stack>
      )}
    </Page>
  );
}
