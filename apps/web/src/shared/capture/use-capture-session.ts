import { useState } from 'react';
import type { Pose } from './pose-goals.js';
import { type Camera, useCamera } from './use-camera.js';
import { type GuidedCapture, useGuidedCapture } from './use-guided-capture.js';

/** A camera with a guide, from opening it to the captured pictures. */
export interface CaptureSession {
  readonly camera: Camera;
  readonly guided: GuidedCapture;
  readonly deviceId: string | undefined;
  chooseDevice(deviceId: string): void;
}

/** Guide a person through these poses, in this order; the camera is on only while one is wanted. */
export function useCaptureSession(
  poses: readonly Pose[],
  onCapture: (pose: Pose, picture: Blob) => void,
): CaptureSession {
  const [chosen, chooseDevice] = useState<string>();
  const [isOn, setOn] = useState(true);
  const camera = useCamera(chosen, isOn);
  const isLive = camera.state.status === 'live';
  const guided = useGuidedCapture({ videoRef: camera.videoRef, isLive, poses, onCapture });
  const isWanted = guided.guide.wanted.length > 0;
  if (isWanted !== isOn) setOn(isWanted);
  const used = camera.state.status === 'live' ? camera.state.deviceId : undefined;
  return { camera, guided, deviceId: chosen ?? used, chooseDevice };
}
