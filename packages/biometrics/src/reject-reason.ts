/** Why a picture or a face in it did not become a probe. Every part that speaks to a person has a sentence for each. */
export const REJECT_REASONS = [
  'file-empty',
  'file-too-large',
  'format-unsupported',
  'picture-truncated',
  'picture-damaged',
  'picture-too-slow',
  'picture-animated',
  'picture-color-unsupported',
  'picture-too-many-pixels',
  'picture-too-small',
  'no-face',
  'several-faces',
  'face-too-small',
  'face-cut-off',
  'face-turned-away',
  'face-covered',
  'eyes-closed',
  'too-blurred',
  'too-dark',
  'too-bright',
  'low-contrast',
  'presentation-attack',
] as const;

export type RejectReason = (typeof REJECT_REASONS)[number];
