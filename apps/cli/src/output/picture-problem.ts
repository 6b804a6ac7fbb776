import type { PictureOutcome } from '../pictures/analyze-pictures.js';
import { rejectSentence } from './reject-sentences.js';

/** Why a picture was not used, and what to do, in a sentence or two. */
export const pictureProblem = (picture: Exclude<PictureOutcome, { kind: 'analyzed' }>): string =>
  picture.kind === 'rejected' ? rejectSentence(picture.reason) : picture.message;
