/** What one caller may ask of a node at once. */
export interface NodeLimits {
  /** Calls unanswered at once on a connection. Default: 16. */
  readonly calls: number;
  /** Bytes of these calls together; also the largest call. Default: 64 MB. */
  readonly bytes: number;
  /** Open streams on a connection. Default: 64. */
  readonly streams: number;
  readonly connections: number;
  /** Time to prove who it is, ms. */
  readonly greetingMs: number;
  /** Time without a sign of life, ms. */
  readonly idleMs: number;
  /** Time to take an answer, ms. */
  readonly takingMs: number;
}

export const DEFAULT_NODE_LIMITS: NodeLimits = {
  calls: 16,
  bytes: 64 * 1024 * 1024,
  streams: 64,
  connections: 64,
  greetingMs: 5_000,
  idleMs: 15_000,
  takingMs: 30_000,
};
