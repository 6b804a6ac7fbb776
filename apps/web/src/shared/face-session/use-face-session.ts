import { type ChallengeAction, type FaceSession, faceSessionMessage, type Problem } from '@mien/contracts';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { type Camera, useCamera } from '../capture/use-camera.js';
import { type FrameStream, useFrameStream } from '../live/use-frame-stream.js';
import { leaveSession } from './leave-session.js';
import { openSessionLink } from './open-session-link.js';
import { type SessionStage, stageAfter, stageWithoutResult } from './session-stage.js';

/** Frames narrower than this no longer show the eyes well enough. */
const SMALLEST_PX = 480;

/** Asks the server for a session that leaves these movements out. */
export type StartFaceSession = (without: readonly ChallengeAction[]) => Promise<FaceSession>;

export interface FaceSessionView {
  readonly stage: SessionStage;
  readonly camera: Camera;
  readonly deviceId: string | undefined;
  readonly link: FrameStream['state'];
  readonly without: readonly ChallengeAction[];
  chooseDevice(deviceId: string): void;
  leaveOut(actions: readonly ChallengeAction[]): void;
  /** Begin, or begin again, leaving out more if need be. */
  begin(without?: readonly ChallengeAction[]): void;
}

/** One attempt after the other before the camera; the camera is on only during them. */
export function useFaceSession(start: StartFaceSession): FaceSessionView {
  const [stage, setStage] = useState<SessionStage>({ name: 'intro' });
  const [without, leaveOut] = useState<readonly ChallengeAction[]>([]);
  const [chosen, chooseDevice] = useState<string>();
  const isOn = stage.name === 'starting' || stage.name === 'running';
  const camera = useCamera(chosen, isOn);
  const session = stage.name === 'running' ? stage.session : undefined;
  const openLink = useMemo(() => session && openSessionLink(session), [session]);
  const refusal = useRef<Problem>(undefined);
  const decided = useRef<FaceSession>(undefined);

  const stream = useFrameStream({
    videoRef: camera.videoRef,
    openLink,
    smallestPx: SMALLEST_PX,
    onMessage: (raw) => {
      const { success, data: message } = faceSessionMessage.safeParse(raw);
      if (!success) return;
      if (message.type === 'problem') refusal.current = message.problem;
      if (message.type === 'result') decided.current = session;
      if (message.type === 'progress' && message.sequence !== undefined) stream.answered(message.sequence);
      setStage((before) => stageAfter(before, message));
    },
  });

  const open = useEffectEvent(() => start(without));
  const isReady = stage.name === 'starting' && camera.state.status === 'live';
  useEffect(() => {
    if (!isReady) return;
    let isOver = false;
    open().then(
      (opened) => (isOver ? leaveSession(opened) : setStage({ name: 'running', session: opened })),
      (error: unknown) => !isOver && setStage({ name: 'failed', error }),
    );
    return () => {
      isOver = true;
    };
  }, [isReady]);

  useEffect(() => {
    if (!session) return;
    return () => {
      if (decided.current !== session) leaveSession(session);
    };
  }, [session]);

  const hasEnded = stream.state === 'ended';
  useEffect(() => {
    if (hasEnded) setStage((before) => stageWithoutResult(before, refusal.current));
  }, [hasEnded]);

  const { limitTo } = stream;
  useEffect(() => {
    if (session) limitTo(session.limits.framesPerSecond);
  }, [session, limitTo]);

  const live = camera.state.status === 'live' ? camera.state.deviceId : undefined;
  return {
    stage,
    camera,
    deviceId: chosen ?? live,
    link: stream.state,
    without,
    chooseDevice,
    leaveOut,
    begin: (more = without) => {
      leaveOut(more);
      refusal.current = undefined;
      setStage({ name: 'starting' });
    },
  };
}
