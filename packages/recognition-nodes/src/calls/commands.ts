import type { Recognizer, StreamAnswer, StreamFrame, StreamTerms } from '@mien/recognizer';
import { z } from 'zod';
import {
  claimDecision,
  enrollmentCheck,
  operatingPointReport,
  packDescription,
  recognizerHealth,
  searchDecision,
} from './decision-shapes.js';
import { measuringRequest, pictureMeasurement, position } from './face-shapes.js';
import { count, embedding, number, objectOf, text } from './shapes.js';
import { streamAnswer, streamFrame, streamTerms } from './stream-shapes.js';

type ArgumentsOf<Name extends keyof Recognizer> = Parameters<Recognizer[Name]>;
type AnswerOf<Name extends keyof Recognizer> = Awaited<ReturnType<Recognizer[Name]>>;

interface PositionedCall<Name extends 'verify' | 'identify' | 'checkEnrollment' | 'operatingPoint'> {
  readonly at: ArgumentsOf<Name>[0];
  readonly question: ArgumentsOf<Name>[1];
}

/** A frame for a stream, whose id the caller chooses. It ends with the connection. */
interface PushedFrame {
  readonly streamId: number;
  readonly frame: StreamFrame;
  /** With the first frame, which opens the stream, and when they have changed. */
  readonly terms?: StreamTerms;
}

/** What is asked and answered by each command. None changes who is enrolled, so any may be asked again elsewhere. */
export interface Calls {
  measure: { request: ArgumentsOf<'measure'>[0]; answer: AnswerOf<'measure'> };
  verify: { request: PositionedCall<'verify'>; answer: AnswerOf<'verify'> };
  identify: { request: PositionedCall<'identify'>; answer: AnswerOf<'identify'> };
  checkEnrollment: { request: PositionedCall<'checkEnrollment'>; answer: AnswerOf<'checkEnrollment'> };
  operatingPoint: { request: PositionedCall<'operatingPoint'>; answer: AnswerOf<'operatingPoint'> };
  describePack: { request: { readonly packId: string }; answer: AnswerOf<'describePack'> };
  warmUp: { request: { readonly packId?: string }; answer: null };
  health: { request: object; answer: AnswerOf<'health'> };
  pushFrame: { request: PushedFrame; answer: StreamAnswer };
  closeStream: { request: { readonly streamId: number }; answer: null };
}
export type Command = keyof Calls;

const asked = <Name extends 'verify' | 'identify' | 'checkEnrollment' | 'operatingPoint'>(
  question: z.ZodType<PositionedCall<Name>['question']>,
) => objectOf<PositionedCall<Name>>({ at: position, question });

/** Both sides check by these what the other one sent. */
export const COMMANDS: {
  readonly [Name in Command]: {
    readonly request: z.ZodType<Calls[Name]['request']>;
    readonly answer: z.ZodType<Calls[Name]['answer']>;
  };
} = {
  measure: { request: measuringRequest, answer: pictureMeasurement },
  verify: {
    request: asked<'verify'>(objectOf({ personId: text, probe: embedding, targetFmr: number })),
    answer: claimDecision,
  },
  identify: {
    request: asked<'identify'>(
      objectOf({
        probe: embedding,
        targetFpir: number,
        limit: count,
        roster: z.set(text).exactOptional(),
      }),
    ),
    answer: searchDecision,
  },
  checkEnrollment: {
    request: asked<'checkEnrollment'>(
      objectOf({ personId: text, probes: z.array(embedding), replacesEarlier: z.boolean() }),
    ),
    answer: enrollmentCheck,
  },
  operatingPoint: {
    request: asked<'operatingPoint'>(objectOf({ verificationFmr: number, identificationFpir: number })),
    answer: operatingPointReport,
  },
  describePack: { request: objectOf({ packId: text }), answer: packDescription },
  warmUp: { request: objectOf<{ packId?: string }>({ packId: text.exactOptional() }), answer: z.null() },
  health: { request: z.object({}), answer: recognizerHealth },
  pushFrame: {
    request: objectOf<PushedFrame>({
      streamId: count,
      frame: streamFrame,
      terms: streamTerms.exactOptional(),
    }),
    answer: streamAnswer,
  },
  closeStream: { request: objectOf({ streamId: count }), answer: z.null() },
};

const isCommand = (name: unknown): name is Command =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name);

export const callEnvelope = z.object({
  command: z.custom<Command>(isCommand),
  /** What is left of the caller's time. */
  deadlineMs: z.number().positive().max(86_400_000),
  request: z.unknown(),
});
