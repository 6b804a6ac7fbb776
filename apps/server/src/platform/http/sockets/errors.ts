import { AppError } from '@mien/biometrics';

export class ForeignOriginError extends AppError {
  readonly code = 'socket.foreign-origin';
  readonly category = 'forbidden';

  constructor() {
    super('Open this from the address of the product itself, or list the other site in MIEN_CORS_ORIGINS.');
  }
}

export class TooManySocketsError extends AppError {
  readonly code = 'socket.too-many';
  readonly category = 'unavailable';

  constructor(limit: number) {
    super('Too many cameras are connected by this account at once; close one of them.', {
      details: { limit },
    });
  }
}

export class TooManyMessagesError extends AppError {
  readonly code = 'socket.too-fast';
  readonly category = 'unavailable';

  constructor(messagesPerSecond: number) {
    super('Too many messages came at once; send fewer per second.', { details: { messagesPerSecond } });
  }
}

export class MessageTooLargeError extends AppError {
  readonly code = 'socket.message-too-large';
  readonly category = 'invalid';

  constructor(messageBytes: number) {
    super('A message is larger than allowed; send smaller pictures.', { details: { messageBytes } });
  }
}
