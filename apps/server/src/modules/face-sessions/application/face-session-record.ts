import type { FaceBox } from '@mien/biometrics';
import type { FaceSessionPurpose, FaceSessionResult } from '@mien/contracts';
import type { LivenessState } from '@mien/liveness';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { Attempt } from '../../access/index.js';
import type { FrameMeter } from '../domain/frame-limits.js';

export type FaceUse = 'second-factor' | 'alone';

/** A session between two frames, whole: plain JSON, so that another instance can go on with it. */
export interface FaceSessionRecord {
  readonly id: string;
  readonly purpose: FaceSessionPurpose;
  readonly nonce: string;
  readonly tokenHash: string;
  /** Who began it and may use what comes of it: a browser's session, a key, or a visitor's cookie. */
  readonly holder: string;
  /** Absent when nobody answers to the address that was typed: the session goes its way and fails like any other. */
  readonly organizationId?: string;
  readonly packId: string;
  readonly personId?: string;
  readonly accountId?: string;
  readonly use?: FaceUse;
  /** Counted by the lock-out when it was begun. */
  readonly attempt?: Attempt;
  readonly requester: Pick<Principal, 'actorId' | 'reach' | 'personId' | 'membershipId'>;
  readonly origin: RequestOrigin;
  readonly startedAtMs: number;
  readonly expiresAtMs: number;
  readonly meter: FrameMeter;
  readonly liveness: LivenessState;
  /** The largest face of the last frame. */
  readonly face?: FaceBox;
  readonly result?: FaceSessionResult;
}

/** A record and how many times it was stored. */
export interface StoredSession {
  readonly record: FaceSessionRecord;
  readonly version: number;
}
