import type { FaceSessionResult } from '@mien/contracts';
import { call } from '../../shared/api.js';
import { FaceSession } from '../../shared/face-session/face-session.js';
import type { ChosenPerson } from '../../shared/people/person-select.js';
import { VerificationResult } from './verification-result.js';

interface LiveProbeProps {
  readonly person: ChosenPerson;
  /** The proof is used. */
  onMatch(result: FaceSessionResult): void;
}

/** Compare whoever answers the tasks before the camera with the person. */
export function LiveProbe({ person, onMatch }: LiveProbeProps) {
  return (
    <FaceSession
      start={(without) =>
        call('startFaceSession', { body: { purpose: 'verify', personId: person.id, without: [...without] } })
      }
      onPassed={async (resultToken, result) => {
        await call('redeemFaceSession', { body: { resultToken, purpose: 'verify' } });
        onMatch(result);
      }}
      refused={({ match }, onAgain) =>
        match && <VerificationResult person={person} verification={match} isLive onAgain={onAgain} />
      }
    />
  );
}
