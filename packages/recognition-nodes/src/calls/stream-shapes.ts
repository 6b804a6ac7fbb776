import type { StreamAnswer, StreamFrame, StreamTerms, StreamTrack, TrackDecision } from '@mien/recognizer';
import { z } from 'zod';
import { searchDecision } from './decision-shapes.js';
import { box, position } from './face-shapes.js';
import { bytes, count, embedding, number, objectOf, rejectReason, text } from './shapes.js';

export const streamTerms = objectOf<StreamTerms>({
  at: position,
  targetFpir: number,
  minBonaFideScore: number,
  maxFaces: count,
  roster: z.set(text).exactOptional(),
});

export const streamFrame = objectOf<StreamFrame>({ sequence: count, picture: bytes });

const streamTrack = objectOf<StreamTrack>({
  trackId: count,
  box,
  state: z.enum(['looking', 'known', 'unknown', 'unsure', 'spoof']),
  personId: text.exactOptional(),
  probability: number.exactOptional(),
  bonaFide: number.exactOptional(),
  quality: number.exactOptional(),
  advice: rejectReason.exactOptional(),
});

const trackDecision = objectOf<TrackDecision>({
  trackId: count,
  search: searchDecision.exactOptional(),
  probe: embedding.exactOptional(),
  bonaFide: number.exactOptional(),
  quality: number.exactOptional(),
});

type AnswerOf<Kind extends StreamAnswer['kind']> = Extract<StreamAnswer, { kind: Kind }>;

export const streamAnswer: z.ZodType<StreamAnswer> = z.union([
  objectOf<AnswerOf<'seen'>>({
    kind: z.literal('seen'),
    sequence: count,
    width: count,
    height: count,
    tracks: z.array(streamTrack),
    decisions: z.array(trackDecision),
  }),
  objectOf<AnswerOf<'overtaken'>>({ kind: z.literal('overtaken'), sequence: count }),
  objectOf<AnswerOf<'unusable'>>({ kind: z.literal('unusable'), sequence: count, reason: rejectReason }),
]);
