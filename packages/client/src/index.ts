export { addressOf } from './address-of.js';
export type { paths } from './api-types.js';
export {
  createMienClient,
  type MienClient,
  type MienClientOptions,
  resultOf,
  type Schemas,
} from './create-mien-client.js';
export { type Picture, rawBody } from './picture-body.js';
export { MienProblemError, type ProblemDocument, ServerUnreachableError } from './problem-error.js';
