import type { RejectReason } from '@mien/biometrics';
import type { PICTURE_REFUSALS } from '@mien/contracts';
import { useTranslation } from 'react-i18next';

type Refusal = RejectReason | (typeof PICTURE_REFUSALS)[number];

/** For each reason the key of one sentence that says what to do, in the namespace `advice`. */
export const ADVICE: Readonly<Record<Refusal, string>> = {
  'file-empty': 'fileEmpty',
  'file-too-large': 'fileTooLarge',
  'format-unsupported': 'formatUnsupported',
  'picture-truncated': 'pictureTruncated',
  'picture-damaged': 'pictureDamaged',
  'picture-too-slow': 'pictureTooSlow',
  'picture-animated': 'pictureAnimated',
  'picture-color-unsupported': 'pictureColorUnsupported',
  'picture-too-many-pixels': 'pictureTooManyPixels',
  'picture-too-small': 'pictureTooSmall',
  'no-face': 'noFace',
  'several-faces': 'severalFaces',
  'face-too-small': 'faceTooSmall',
  'face-cut-off': 'faceCutOff',
  'face-turned-away': 'faceTurnedAway',
  'face-covered': 'faceCovered',
  'eyes-closed': 'eyesClosed',
  'too-blurred': 'tooBlurred',
  'too-dark': 'tooDark',
  'too-bright': 'tooBright',
  'low-contrast': 'lowContrast',
  'presentation-attack': 'presentationAttack',
  duplicate: 'duplicate',
  'different-person': 'differentPerson',
};

/** The sentence for a reason; a reason this version does not know gets a general one. */
export function useAdvice(): (reason: string) => string {
  const { t } = useTranslation('advice');
  return (reason) => t(ADVICE[reason as Refusal] ?? 'unknown');
}
