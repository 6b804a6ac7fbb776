import { Grid, Stack } from '@mantine/core';
import { useFullscreenElement } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraFailureNotice } from '../../shared/capture/camera-failure-notice.js';
import { HonestyNote } from '../../shared/faces/honesty-note.js';
import { operatingPointQuery } from '../../shared/faces/operating-point-query.js';
import { TextLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { LiveAnnouncer } from './live-announcer.js';
import { LiveControls } from './live-controls.js';
import { LiveFigures } from './live-figures.js';
import { LiveNotice } from './live-notice.js';
import { LiveStage } from './live-stage.js';
import { SeenList } from './seen-list.js';
import { useLivePage } from './use-live-page.js';

const route = getRouteApi('/organization/live');

/** Live recognition: who is before the camera, as it happens. */
export function LivePage() {
  const { t } = useTranslation(['live', 'capture']);
  const { group: groupId, session: sessionId } = route.useSearch();
  const navigate = route.useNavigate();
  const [deviceId, chooseDevice] = useState<string>();
  const [isMirrored, setMirrored] = useState(true);
  const [isPaused, setPaused] = useState(false);
  const choices = { deviceId, groupId, sessionId, isMirrored, isPaused };
  const view = useLivePage(choices);
  const point = useQuery(operatingPointQuery);
  const { ref, toggle, fullscreen } = useFullscreenElement<HTMLDivElement>();
  const { camera } = view;
  const toggleFullScreen = () => void toggle();

  return (
    <Page
      title={t('title')}
      description={t(sessionId ? 'sessionDescription' : 'description')}
      back={
        sessionId && (
          <TextLink to="/sessions/$sessionId" params={{ sessionId }}>
            {t('toSession')}
          </TextLink>
        )
      }
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="md">
            <LiveNotice stream={view.stream} />
            {camera.state.status === 'failed' && !isPaused && (
              <CameraFailureNotice failure={camera.state.failure} onRetry={camera.retry} />
            )}
            <LiveStage
              view={view}
              stageRef={ref}
              isMirrored={isMirrored}
              isPaused={isPaused}
              isFullScreen={fullscreen}
              onResume={() => setPaused(false)}
              onLeaveFullScreen={toggleFullScreen}
            />
            <LiveAnnouncer tracks={view.tracks} />
            <LiveControls
              camera={camera}
              choices={choices}
              onDevice={chooseDevice}
              onGroup={(group) => void navigate({ search: { group }, replace: true })}
              onMirror={setMirrored}
              onPause={setPaused}
              onFullScreen={document.fullscreenEnabled ? toggleFullScreen : undefined}
            />
            <LiveFigures figures={view.figures} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <SeenList seen={view.seen} onForget={view.forgetSeen} />
        </Grid.Col>
      </Grid>
      {point.data && <HonestyNote rate={point.data.identification.targetFpir} />}
    </Page>
  );
}
