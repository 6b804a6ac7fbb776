import type { Recognizer } from '@mien/recognizer';
import type { Calls, Command } from './commands.js';
import type { HeldStreams } from './held-streams.js';

/** What the calls of one connection work with. */
export interface CallContext {
  readonly recognizer: Recognizer;
  readonly streams: HeldStreams;
}

/** How each command is carried out by a recognizer. */
export const carryOut: {
  readonly [Name in Command]: (
    context: CallContext,
    request: Calls[Name]['request'],
    signal: AbortSignal,
  ) => Promise<Calls[Name]['answer']>;
} = {
  measure: ({ recognizer }, request, signal) => recognizer.measure(request, signal),
  verify: ({ recognizer }, { at, question }) => recognizer.verify(at, question),
  identify: ({ recognizer }, { at, question }) => recognizer.identify(at, question),
  checkEnrollment: ({ recognizer }, { at, question }) => recognizer.checkEnrollment(at, question),
  operatingPoint: ({ recognizer }, { at, question }) => recognizer.operatingPoint(at, question),
  describePack: ({ recognizer }, { packId }) => recognizer.describePack(packId),
  async warmUp({ recognizer }, { packId }) {
    await recognizer.warmUp(packId);
    return null;
  },
  health: ({ recognizer }) => recognizer.health(),
  pushFrame: ({ streams }, { streamId, frame, terms }) => streams.push(streamId, frame, terms),
  async closeStream({ streams }, { streamId }) {
    await streams.close(streamId);
    return null;
  },
};
