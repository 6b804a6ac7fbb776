import { AppError } from '@mien/biometrics';

/** The connection to a node ended while it held a question; another node may answer it. */
export class NodeLostError extends AppError {
  readonly code = 'recognition.node-lost';
  readonly category = 'unavailable';

  constructor(cause?: unknown) {
    super('A recognition node stopped answering; try again in a moment.', { cause });
  }
}

/** No node can be reached; nobody is recognized. */
export class NoRecognitionNodeError extends AppError {
  readonly code = 'recognition.no-node';
  readonly category = 'unavailable';

  constructor(retryAfterSeconds: number, cause?: unknown) {
    super('Recognition is not available right now; try again in a few seconds.', {
      cause,
      details: { retryAfterSeconds },
    });
  }
}

/** The answer did not come in the time there was. */
export class RecognitionTimeoutError extends AppError {
  readonly code = 'recognition.timeout';
  readonly category = 'unavailable';

  constructor(deadlineMs: number) {
    super('Recognition took too long; try again.', { details: { deadlineMs } });
  }
}

/** The node does not let this caller in. */
export class NodeRefusedError extends AppError {
  readonly code = 'node.refused';
  readonly category = 'unavailable';

  constructor(address: string, reason: 'version' | 'proof' | 'full') {
    super(`The recognition node ${address} ${REFUSALS[reason]}.`, { details: { address, reason } });
  }
}

const REFUSALS = {
  version: 'speaks another version of the protocol; run the same version everywhere',
  proof: 'has another secret',
  full: 'has as many callers as it takes',
};

/** A node cannot be reached; told to whoever looks after it, not to callers. */
export class NodeAwayError extends AppError {
  readonly code = 'node.away';
  readonly category = 'unavailable';

  constructor(address: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`The recognition node ${address} cannot be reached and is tried again: ${why}`, { cause });
  }
}
