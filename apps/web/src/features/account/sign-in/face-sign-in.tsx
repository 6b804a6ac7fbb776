import { call } from '../../../shared/api.js';
import { FaceSession } from '../../../shared/face-session/face-session.js';

export interface FaceSignInProps {
  /** Whose face it is; absent after the password, which says it. */
  readonly email?: string;
  readonly onDone: () => Promise<void>;
  /** The equal way without a camera. */
  readonly otherWay: { readonly label: string; onChoose(): void };
}

/** Sign in with a live face: alone, or as the second factor. */
export function FaceSignIn({ email, onDone, otherWay }: FaceSignInProps) {
  return (
    <FaceSession
      start={(without) =>
        call('startFaceSignIn', { body: { ...(email && { email }), without: [...without] } })
      }
      onPassed={async (resultToken) => {
        await call('signInByFace', { body: { resultToken } });
        await onDone();
      }}
      otherWay={otherWay}
    />
  );
}
