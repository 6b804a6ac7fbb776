import type { Embedding, FaceBox, RejectReason } from '@mien/biometrics';
import type { GalleryPosition, SearchDecision } from '../gallery-answers.js';

/** What a stream decides by. All of it can change while the stream runs. */
export interface StreamTerms {
  /** Answers are never older than this. */
  readonly at: GalleryPosition;
  readonly targetFpir: number;
  /** Tracks whose presentation scores less are taken for attacks. */
  readonly minBonaFideScore: number;
  /** Faces analyzed per frame; smaller ones beyond are only boxes. */
  readonly maxFaces: number;
  /** Look for these people only; absent means everybody who is enrolled. */
  readonly roster?: ReadonlySet<string>;
}

export interface StreamFrame {
  /** Of the caller; comes back in the answer. */
  readonly sequence: number;
  /** Bytes of a picture file. */
  readonly picture: Uint8Array;
}

/** What is known of a face: nothing yet, somebody, nobody enrolled, too uncertain to say, or an attack. */
export type TrackState = 'looking' | 'known' | 'unknown' | 'unsure' | 'spoof';

/** One face that is followed from frame to frame. */
export interface StreamTrack {
  /** Unique within the stream, never used again. */
  readonly trackId: number;
  /** Pixels of the upright frame. */
  readonly box: FaceBox;
  readonly state: TrackState;
  /** Set when known. */
  readonly personId?: string;
  /** Calibrated probability that it is that person, in [0, 1]. */
  readonly probability?: number;
  /** Passive presentation-attack score, voted over the frames of the track, in [0, 1]. */
  readonly bonaFide?: number;
  readonly quality?: number;
  /** What the person can do to be recognized. */
  readonly advice?: RejectReason;
}

/** A face was compared, or refused as an attack: once per track, and again when a re-check says otherwise. */
export interface TrackDecision {
  readonly trackId: number;
  /** Absent for attacks: they are not compared. */
  readonly search?: SearchDecision;
  /** What was compared. */
  readonly probe?: Embedding;
  readonly bonaFide?: number;
  readonly quality?: number;
}

export type StreamAnswer =
  | {
      readonly kind: 'seen';
      readonly sequence: number;
      readonly width: number;
      readonly height: number;
      /** Faces of this frame. */
      readonly tracks: readonly StreamTrack[];
      /** What was decided on this frame; told once. */
      readonly decisions: readonly TrackDecision[];
    }
  /** A newer frame came before this one had its turn. */
  | { readonly kind: 'overtaken'; readonly sequence: number }
  | { readonly kind: 'unusable'; readonly sequence: number; readonly reason: RejectReason };

/** The frames of one camera, in order. Only one is under way and one waits: the newest wins. */
export interface FaceStream {
  /**
   * See one frame.
   *
   * @throws {GalleryNotInSyncError} and whatever the engine throws. The stream goes on with the next frame, and names
   *   nobody before an embedding has confirmed them again.
   */
  push(frame: StreamFrame): Promise<StreamAnswer>;
  /** Go on by these terms from the next frame. Everybody is decided about again if they changed more than the position. */
  renew(terms: StreamTerms): void;
  /** Waiting frames are overtaken; nothing is remembered. */
  close(): Promise<void>;
}
