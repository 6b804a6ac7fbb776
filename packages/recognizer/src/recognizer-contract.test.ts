import { recognizerContract } from './testing/recognizer.contract.js';

recognizerContract('the recognizer in this process', async (recognizer) => ({
  recognizer,
  close: async () => undefined,
}));
