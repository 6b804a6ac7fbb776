import { AppError } from '@mien/biometrics';

/** What a peer sent is not of this protocol, or over its limits. The connection ends. */
export class ProtocolViolationError extends AppError {
  readonly code = 'node.protocol-violation';
  readonly category = 'internal';

  constructor(problem: string) {
    super(`The other side of a recognition connection broke the protocol: ${problem}.`, {
      details: { problem },
    });
  }
}

/** A message is larger than the protocol carries; it is refused before it is sent. */
export class MessageTooLargeError extends AppError {
  readonly code = 'recognition.too-large';
  readonly category = 'invalid';

  constructor(bytes: number, limit: number) {
    super('This is more than a recognition node takes at once; send a smaller picture or a smaller group.', {
      details: { bytes, limit },
    });
  }
}
