export type { NodeCredentials, NodeIdentity } from './address.js';
export {
  createRecognizerPool,
  type RecognizerPool,
  type RecognizerPoolOptions,
} from './pool/create-recognizer-pool.js';
export { NodeLostError, NoRecognitionNodeError, RecognitionTimeoutError } from './pool/errors.js';
export type { NodeReport } from './pool/node-link.js';
export type { NodeLimits } from './server/limits.js';
export { type ListenOptions, type RecognizerNode, serveRecognizer } from './server/serve-recognizer.js';
