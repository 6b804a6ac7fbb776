import type { Embedding, FaceBox, RejectReason, ScoreForm } from '@mien/biometrics';
import type { HeadPose } from '@mien/engine';
import type { ModelFile } from '@mien/engine/node';
import type { FaceMotion } from '@mien/liveness';
import type { ClaimDecision, GalleryPosition, SearchDecision } from './gallery-answers.js';
import type { FaceStream, StreamTerms } from './stream/face-stream.js';

export type {
  ClaimDecision,
  Evidence,
  FoundPerson,
  GalleryPosition,
  SearchDecision,
} from './gallery-answers.js';

/** What was measured of one face; a field is absent when it was not measured. */
export interface MeasuredFace {
  /** Pixels of the upright picture. */
  readonly box: FaceBox;
  readonly detectionScore: number;
  /** Usefulness for recognition in [0, 1]. */
  readonly quality?: number;
  /** The first thing a person can do for a better picture. */
  readonly advice?: RejectReason;
  /** What limits the quality most, also when it is good enough. */
  readonly weakness?: RejectReason;
  readonly pose?: HeadPose;
  /** Of the largest face, when measured for liveness. */
  readonly motion?: FaceMotion;
  /** Passive presentation-attack score in [0, 1]; 1 is surely bona fide. */
  readonly bonaFide?: number;
  /** Network that gave `bonaFide`. */
  readonly padId?: string;
  readonly embedding?: Embedding;
  /** Embedder that made it. */
  readonly embedderId?: string;
  /** Why there is no embedding. */
  readonly rejection?: RejectReason;
  /** Of a group picture: too few pixels to name anybody by, whoever the face is most like. */
  readonly isSmall?: true;
}

export type PictureMeasurement =
  | {
      readonly kind: 'measured';
      readonly width: number;
      readonly height: number;
      /** Largest first. */
      readonly faces: readonly MeasuredFace[];
    }
  | { readonly kind: 'unusable'; readonly reason: RejectReason };

export interface MeasuringRequest {
  readonly packId: string;
  /** Bytes of a picture file. */
  readonly picture: Uint8Array;
  /**
   * `enrollment` also measures the eyes; `detection` makes no embedding; `liveness` measures everything about the
   * largest face, its motion too, and says only where the others are; `group` searches a picture of many people for
   * faces of every size, in some seconds, and makes no embedding of those too small to be compared.
   */
  readonly purpose: 'enrollment' | 'recognition' | 'detection' | 'liveness' | 'group';
  readonly maxFaces?: number;
}

export interface EnrollmentCheck {
  /** One per probe, in order: whether it is the person whom most probes, or the earlier templates, show. */
  readonly isSamePerson: readonly boolean[];
  /** Another person who is enrolled with this face. */
  readonly duplicateOf?: string;
}

export interface OperatingThreshold {
  /** False match rate of one comparison at `threshold`. */
  readonly fmr: number;
  readonly threshold: number;
  readonly scoreForm: ScoreForm;
  readonly stricter?: string;
}

export interface OperatingPointReport {
  readonly packId: string;
  readonly embedderId: string;
  readonly enrolledPeople: number;
  readonly verification: OperatingThreshold & { readonly targetFmr: number };
  readonly identification: OperatingThreshold & { readonly targetFpir: number };
  /** Falling FMR. The last point is where the line is continued to, beyond what was measured: it has no FNMR. */
  readonly curve: { readonly threshold: number; readonly fmr: number; readonly fnmr?: number }[];
}

export interface RecognizerHealth {
  readonly isHealthy: boolean;
  /** The engine answered a drawn picture. */
  readonly engine: 'answering' | 'failing';
  /** Loaded galleries have all changes of their feed. */
  readonly galleries: 'in-sync' | 'behind';
  /** Stored templates that cannot be opened and are not searched. */
  readonly unreadableTemplates: number;
}

export interface RecognizerStats {
  readonly galleries: number;
  readonly templates: number;
  readonly people: number;
  /** Pictures that wait for a worker. */
  readonly queued: number;
}

/** What a pack needs to be known by. */
export interface PackDescription {
  readonly id: string;
  readonly version: number;
  readonly embedderId: string;
  readonly isCalibrated: boolean;
  readonly files: ReadonlyMap<string, ModelFile>;
}

/**
 * Pictures in, identities with stated error rates out: the engine and the galleries of all organizations.
 *
 * Every answer is as fresh as the position it was asked at. A lost part, a gallery that cannot be brought up to that
 * position, or another embedder is an error, never a match and never "unknown".
 */
export interface Recognizer {
  /**
   * Find and measure faces; nobody is recognized.
   *
   * @throws {EngineBusyError} when the queue is full, and whatever the engine throws.
   */
  measure(request: MeasuringRequest, signal?: AbortSignal): Promise<PictureMeasurement>;
  /**
   * Verification 1:1.
   *
   * @throws {SubjectNotEnrolledError} if there is nothing to compare with.
   */
  verify(
    at: GalleryPosition,
    claim: { readonly personId: string; readonly probe: Embedding; readonly targetFmr: number },
  ): Promise<ClaimDecision>;
  /** Identification 1:N among everybody, or the people of `roster`. */
  identify(
    at: GalleryPosition,
    search: {
      readonly probe: Embedding;
      readonly targetFpir: number;
      readonly limit: number;
      readonly roster?: ReadonlySet<string>;
    },
  ): Promise<SearchDecision>;
  /** Follow the faces of one camera: each is compared once, and again on doubt. The caller closes it. */
  openStream(terms: StreamTerms): FaceStream;
  /** Whether probes for the templates of a person show one person, that person, and nobody else who is enrolled. */
  checkEnrollment(
    at: GalleryPosition,
    enrollment: {
      readonly personId: string;
      readonly probes: readonly Embedding[];
      /** The earlier templates will be replaced, so the probes need not be like them. */
      readonly replacesEarlier: boolean;
    },
  ): Promise<EnrollmentCheck>;
  /** What rates of an organization come to with its pack and its gallery. */
  operatingPoint(
    at: GalleryPosition,
    rates: { readonly verificationFmr: number; readonly identificationFpir: number },
  ): Promise<OperatingPointReport>;
  /** @throws {UnknownPackError} */
  describePack(packId: string): Promise<PackDescription>;
  /** Load a pack's networks before the first picture needs them. */
  warmUp(packId?: string): Promise<void>;
  health(): Promise<RecognizerHealth>;
  stats(): RecognizerStats;
  close(): Promise<void>;
}
