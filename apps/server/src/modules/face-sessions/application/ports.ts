import type { Embedding } from '@mien/biometrics';
import type {
  Challenge,
  ChallengeOptions,
  FrameObservation,
  LivenessProgress,
  LivenessState,
  LivenessVerdict,
} from '@mien/liveness';
import type { Recognizer } from '@mien/recognizer';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { Authenticate } from '../../../platform/http/mount-routes.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Keyring } from '../../../platform/security/keyring.js';
import type { SharedState } from '../../../platform/shared-state/shared-state.js';
import type { AttemptGuard, FaceFactor, FaceSignIn, NoteShown, SigningKeys } from '../../access/index.js';
import type { EnrollmentModule } from '../../enrollment/index.js';
import type { PeopleReach } from '../../recognition/index.js';
import type { SessionStore } from './session-store.js';

/** Decides, frame by frame, whether a living person answers a challenge. */
export interface LivenessValidator {
  draw(random: () => number, options: ChallengeOptions): Challenge;
  start(challenge: Challenge): LivenessState;
  observe(state: LivenessState, frame: FrameObservation): LivenessState;
  progressOf(state: LivenessState): LivenessProgress;
  conclude(state: LivenessState, nowMs: number): LivenessVerdict;
  /** The face that all frames together show. */
  provenEmbedding(state: LivenessState): Embedding | undefined;
}

/** What the accounts offer; of the access module. */
export interface SessionAccess {
  readonly guard: AttemptGuard;
  readonly signingKeys: Pick<SigningKeys, 'toSign' | 'toVerify'>;
  readonly faceSignIn: FaceSignIn;
  readonly noteShown: NoteShown;
  readonly authenticate: Authenticate;
}

export interface FaceSessionDeps {
  readonly database: Database;
  readonly recognizer: Recognizer;
  readonly sharedState: SharedState;
  readonly keyring: Pick<Keyring, 'authenticate'>;
  readonly auditTrail: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Uniform in [0, 1), from a source that nobody can predict. */
  readonly random: () => number;
  readonly liveness: LivenessValidator;
  readonly face: FaceFactor;
  readonly access: SessionAccess;
  readonly people: PeopleReach;
  readonly enrollment: Pick<EnrollmentModule, 'enroll'>;
  /** Pack that measures faces of nobody. */
  readonly defaultPackId: string;
  /** Address of this installation; its results are valid here only. */
  readonly issuer: string;
  /** Keep for attendance that somebody who said who they are was not recognized. */
  readonly noteFailedAttempt: (
    tx: Transaction,
    attempt: {
      readonly organizationId: string;
      readonly personId: string;
      readonly at: Date;
      readonly place: string;
    },
  ) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** What the use cases of face sessions work with. */
export interface FaceSessionContext extends FaceSessionDeps {
  readonly store: SessionStore;
}
