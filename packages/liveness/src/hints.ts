import type { RejectReason } from '@mien/biometrics';
import type { LivenessHint } from './verdict.js';

const BY_ADVICE: Readonly<Partial<Record<RejectReason, LivenessHint>>> = {
  'face-too-small': 'move-closer',
  'face-cut-off': 'move-back',
  'face-turned-away': 'look-straight',
  'face-covered': 'uncover-face',
  'eyes-closed': 'look-straight',
  'too-blurred': 'hold-still',
  'too-dark': 'more-light',
  'low-contrast': 'more-light',
  'too-bright': 'less-light',
};

/** What to tell a person whose face is not good enough yet. */
export const adviceHint = (advice: RejectReason): LivenessHint => BY_ADVICE[advice] ?? 'hold-still';
