import type { IMPORT_VERDICTS, PICTURE_REFUSALS } from '@mien/contracts';

export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];
export type Refusal = (typeof PICTURE_REFUSALS)[number];

const UNREADABLE = /^(file|picture|format)-/;
const OF_ITS_OWN: ReadonlySet<string> = new Set([
  'no-face',
  'several-faces',
  'presentation-attack',
  'duplicate',
]);

/** What an import says of a picture that enrollment refused or took. */
export function pictureVerdict(refusal: Refusal | undefined): ImportVerdict {
  if (refusal === undefined) return 'enrolled';
  if (OF_ITS_OWN.has(refusal)) return refusal as ImportVerdict;
  if (refusal === 'different-person') return 'invalid';
  return UNREADABLE.test(refusal) && refusal !== 'picture-too-small' ? 'unreadable' : 'low-quality';
}
