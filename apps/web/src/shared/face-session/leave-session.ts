import { FACE_SESSION_HEADER, type FaceSession } from '@mien/contracts';
import { addressOf } from '../api.js';

/** Tell the server that nobody goes on with a session. If it does not hear it, the session ends by its time. */
export function leaveSession({ id, token }: Pick<FaceSession, 'id' | 'token'>): void {
  fetch(addressOf('cancelFaceSession', { params: { id } }), {
    method: 'DELETE',
    headers: { [FACE_SESSION_HEADER]: token },
    keepalive: true,
  }).catch(() => undefined);
}
