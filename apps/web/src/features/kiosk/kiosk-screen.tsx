import type { OwnKiosk, presentation } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ApiProblem, callAsKiosk } from '../../shared/api.js';
import { notifyFailure } from '../../shared/notify.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import classes from './kiosk.module.css';
import { KioskBar } from './kiosk-bar.js';
import { KioskStatus } from './kiosk-status.js';
import { KioskTop } from './kiosk-top.js';
import { Message } from './message.js';
import { useLater } from './offline/use-later.js';
import { useNotingWork } from './offline/use-noting-work.js';
import { useKeptEngine, useOfflineFaces } from './offline/use-offline-faces.js';
import { useOfflineQueue } from './offline/use-offline-queue.js';
import { PinDialog } from './pin-dialog.js';
import { useAwake } from './use-awake.js';
import { useKioskCamera } from './use-kiosk-camera.js';
import { useKioskStream } from './use-kiosk-stream.js';
import { useLasting } from './use-lasting.js';
import { useOwnUpdate } from './use-own-update.js';
import { useQrCodes } from './use-qr-codes.js';
import { useScene } from './use-scene.js';

interface KioskScreenProps {
  readonly kiosk: OwnKiosk;
  /** Whether the server has answered since this page was loaded. */
  readonly isReachable: boolean;
  onOutdated(): void;
}

/** A connection that is away for so long is not about to come back, ms. */
const CUT_OFF_MS = 3_000;

/** No answer, or one by something before the server that cannot reach it. */
const isAway = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.code.startsWith('network.') || [502, 503, 504].includes(error.status));

/** A kiosk at work: camera, greetings, and the ways beside the face. */
export function KioskScreen({ kiosk, isReachable, onOutdated }: KioskScreenProps) {
  const { t } = useTranslation('kiosk');
  const { ways, hasSound } = kiosk.settings;
  const [deviceId, chooseDevice] = useState<string>();
  const [isPinOpen, setPinOpen] = useState(false);
  const hasCamera = ways.includes('face') || ways.includes('qr');
  const { camera, failure } = useKioskCamera(deviceId, hasCamera);
  const { scene, events } = useScene(hasSound);
  const { videoRef } = camera;
  const isLive = camera.state.status === 'live';
  const stream = useKioskStream({
    videoRef,
    isOn: isLive && ways.includes('face'),
    scene: events,
    onOutdated,
  });
  const isConnected = stream.state === 'open' || stream.state === 'off';
  const isCutOff = useLasting(isLive && !isConnected, CUT_OFF_MS);
  const queue = useOfflineQueue(isReachable);
  const later = useLater(queue, events);
  const textOf = useProblemText();
  const present = async (shown: z.input<typeof presentation>) => {
    try {
      events.greet(await callAsKiosk('presentAtKiosk', { body: shown }));
    } catch (error) {
      if (isAway(error) && (await later.note(shown))) return;
      events.refuse();
      throw error;
    }
  };
  const isLooking = useOfflineFaces({
    videoRef,
    isOn: isCutOff && ways.includes('face'),
    onFace: later.noteFace,
  });
  useQrCodes(videoRef, isLive && ways.includes('qr'), (code) => {
    present({ way: 'qr', code }).catch((error) => notifyFailure(textOf(error)));
  });
  const seesFaces = !ways.includes('face') || stream.state === 'open' || isLooking;
  useNotingWork(queue, (!hasCamera || isLive) && seesFaces);
  useKeptEngine(isReachable && ways.includes('face'));
  useAwake();
  useOwnUpdate(!scene.isSomebodyThere);

  return (
    <div className={classes.screen}>
      <KioskTop kiosk={kiosk} camera={camera} deviceId={deviceId} onDevice={chooseDevice} notes={queue} />
      <main className={classes.stage}>
        {hasCamera && (
          <video
            ref={videoRef}
            className={classes.video}
            aria-label={t('picture')}
            muted
            playsInline
            autoPlay
          />
        )}
        <Message scene={scene} kiosk={kiosk} />
        <KioskStatus
          failure={failure}
          stream={stream}
          isStreaming={isLive && ways.includes('face')}
          waiting={queue.waiting}
        />
      </main>
      <KioskBar kiosk={kiosk} onPin={() => setPinOpen(true)} />
      <PinDialog
        isOpen={isPinOpen}
        onClose={() => setPinOpen(false)}
        onPresent={async (number, pin) => {
          await present({ way: 'pin', number, pin });
          setPinOpen(false);
        }}
      />
    </div>
  );
}
