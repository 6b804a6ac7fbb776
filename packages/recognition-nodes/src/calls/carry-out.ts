import type { Recognizer } from '@mien/recognizer';
import type { Calls, Command } from './commands.js';

/** How each command is carried out by a recognizer. */
export const carryOut: {
  readonly [Name in Command]: (
    recognizer: Recognizer,
    request: Calls[Name]['request'],
    signal: AbortSignal,
  ) => Promise<Calls[Name]['answer']>;
} = {
  measure: (recognizer, request, signal) => recognizer.measure(request, signal),
  verify: (recognizer, { at, question }) => recognizer.verify(at, question),
  identify: (recognizer, { at, question }) => recognizer.identify(at, question),
  checkEnrollment: (recognizer, { at, question }) => recognizer.checkEnrollment(at, question),
  operatingPoint: (recognizer, { at, question }) => recognizer.operatingPoint(at, question),
  describePack: (recognizer, { packId }) => recognizer.describePack(packId),
  async warmUp(recognizer, { packId }) {
    await recognizer.warmUp(packId);
    return null;
  },
  health: (recognizer) => recognizer.health(),
};
