import { GuidedStage } from '../../shared/capture/guided-stage.js';
import type { Pose } from '../../shared/capture/pose-goals.js';
import { useCaptureSession } from '../../shared/capture/use-capture-session.js';

const FRONT: readonly Pose[] = ['front'];

interface GuidedProbeProps {
  onPicture(picture: Blob): void;
  onUpload(): void;
}

/** One frontal picture, taken by itself once the person holds still. */
export function GuidedProbe({ onPicture, onUpload }: GuidedProbeProps) {
  const session = useCaptureSession(FRONT, (_, picture) => onPicture(picture));
  return <GuidedStage session={session} onUpload={onUpload} />;
}
