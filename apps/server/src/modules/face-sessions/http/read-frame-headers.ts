import { FACE_SESSION_HEADER, FRAME_SEQUENCE_HEADER, FRAME_TIME_HEADER } from '@mien/contracts';
import { NotFoundError } from '../../../platform/http/errors.js';
import { FrameRefusedError } from '../domain/errors.js';

const LAST_SEQUENCE = 2 ** 32 - 1;

/** The token of a session. @throws {NotFoundError} `face-session.not-found` */
export function tokenIn(headers: Headers): string {
  const token = headers.get(FACE_SESSION_HEADER);
  if (!token) throw new NotFoundError('face-session');
  return token;
}

/** Number and time of a frame that came by HTTP. @throws {FrameRefusedError} */
export function frameFactsIn(headers: Headers): {
  readonly sequence: number;
  readonly clientTimeMs: number;
} {
  const sequence = Number(headers.get(FRAME_SEQUENCE_HEADER) ?? Number.NaN);
  const clientTimeMs = Number(headers.get(FRAME_TIME_HEADER) ?? Number.NaN);
  const isNumbered = Number.isInteger(sequence) && sequence >= 0 && sequence <= LAST_SEQUENCE;
  const isTimed = clientTimeMs >= 0 && clientTimeMs <= Number.MAX_SAFE_INTEGER;
  if (!isNumbered || !isTimed) throw new FrameRefusedError('no-frame');
  return { sequence, clientTimeMs };
}
