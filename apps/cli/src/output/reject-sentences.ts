import type { RejectReason } from '@mien/biometrics';

interface RejectSentence {
  readonly says: string;
  readonly advice: string;
}

/** What each rejection says to a person, and the one thing to do about it. */
export const REJECT_SENTENCES: Readonly<Record<RejectReason, RejectSentence>> = {
  'file-empty': { says: 'The file is empty.', advice: 'Export or copy the picture again.' },
  'file-too-large': {
    says: 'The file is larger than allowed.',
    advice: 'Save the picture as a smaller JPEG.',
  },
  'format-unsupported': {
    says: 'The file is not a picture Mien reads.',
    advice: 'Use JPEG, PNG, WebP or a GIF with one frame.',
  },
  'picture-truncated': {
    says: 'The picture ends too early.',
    advice: 'Copy the original file again.',
  },
  'picture-damaged': {
    says: 'The picture is damaged.',
    advice: 'Copy the original file again.',
  },
  'picture-too-slow': {
    says: 'The picture takes too long to decode.',
    advice: 'Save it as a smaller JPEG.',
  },
  'picture-animated': {
    says: 'The picture has several frames.',
    advice: 'Save one frame as a JPEG or PNG.',
  },
  'picture-color-unsupported': {
    says: 'The colors of the picture cannot be converted.',
    advice: 'Save it as an RGB JPEG or PNG with 8 bits.',
  },
  'picture-too-many-pixels': {
    says: 'The picture has more pixels than allowed.',
    advice: 'Shrink it before you give it to Mien.',
  },
  'picture-too-small': {
    says: 'The picture is too small to hold a usable face.',
    advice: 'Use the picture in its original size.',
  },
  'no-face': {
    says: 'There is no face in the picture.',
    advice: 'Use a picture in which the face is turned to the camera.',
  },
  'several-faces': {
    says: 'There are several faces where one is needed.',
    advice: 'Crop the picture to the one person.',
  },
  'face-too-small': { says: 'The face is too small.', advice: 'Come closer or use a larger picture.' },
  'face-cut-off': {
    says: 'The face reaches over the edge of the picture.',
    advice: 'Keep the whole face inside the picture.',
  },
  'face-turned-away': { says: 'The face is turned away.', advice: 'Look straight at the camera.' },
  'face-covered': {
    says: 'Something covers the face.',
    advice: 'Take away what covers the eyes, nose or mouth.',
  },
  'eyes-closed': { says: 'The eyes are closed.', advice: 'Open the eyes and try again.' },
  'too-blurred': { says: 'The face is blurred.', advice: 'Hold still and focus on the face.' },
  'too-dark': { says: 'The face is too dark.', advice: 'Put light on the face.' },
  'too-bright': { says: 'The face is too bright.', advice: 'Step out of the direct light.' },
  'low-contrast': { says: 'The face has too little contrast.', advice: 'Use more even light.' },
  'presentation-attack': {
    says: 'This looks like a picture of a picture or a screen.',
    advice: 'Take the picture of the person directly.',
  },
};

/** Sentence and advice in one line. */
export const rejectSentence = (reason: RejectReason): string =>
  `${REJECT_SENTENCES[reason].says} ${REJECT_SENTENCES[reason].advice}`;
