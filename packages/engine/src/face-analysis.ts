import type { Embedding, FaceBox, FiveLandmarks, Point, RejectReason } from '@mien/biometrics';
import type { StageName } from './stage.js';

/** Degrees. Yaw: positive when the person turns to the right of the picture; pitch: positive looking up; roll: positive clockwise in the picture. */
export interface HeadPose {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

/**
 * Openness: lid distance over eye width, unitless, about 0.28 open and below 0.15 closed. Sides are those of the
 * picture; of a head turned by more than 25° the far eye is unreliable.
 */
export interface EyeOpenness {
  readonly left: number;
  readonly right: number;
}

export interface IrisMeasure {
  readonly leftCenter: Point;
  readonly rightCenter: Point;
  /** Horizontal iris diameter in picture pixels. */
  readonly leftDiameterPx: number;
  readonly rightDiameterPx: number;
  /**
   * Camera to face in millimetres from the human iris of 11.7 mm and the focal length asked for, or 0.866 times the
   * longer side of the picture (60° across) when the request names none: right within about a quarter for a whole
   * frame of an unknown camera, meaningless for a cropped picture.
   */
  readonly distanceMm: number;
}

export interface FaceGeometry {
  /** 468 Face Mesh points: x and y in picture pixels, z in the same unit relative to the head, smaller is nearer. Shape `[468 * 3]`. */
  readonly mesh: Float32Array;
  /** Network's own belief that the crop holds a face, in [0, 1]. */
  readonly meshConfidence: number;
  readonly pose: HeadPose;
  /** Absent when the iris stage was not asked for: the lids of the mesh do not follow a blink. */
  readonly eyes?: EyeOpenness;
  /** Inner lip distance over mouth width, unitless; 0 closed. */
  readonly mouthOpenness: number;
  /** Absent when the iris stage was not asked for. */
  readonly iris?: IrisMeasure;
}

/** Every value is measured or absent; a value never stands for "not measured". */
export interface QualityReport {
  /** Usefulness for recognition in [0, 1]; the lowest of the measures' own scores. */
  readonly score: number;
  readonly interEyeDistancePx: number;
  /** Variance of the Laplacian of luma over the chip; luma units squared, 0 for a flat image. */
  readonly sharpness: number;
  /** Mean luma of the chip, 0 (black) to 255 (white). */
  readonly luma: number;
  /** Standard deviation of luma over the chip, luma units. */
  readonly contrast: number;
  readonly pose: HeadPose;
  /** Openness of the eye nearer to the camera; absent when the iris stage was not asked for. */
  readonly eyeOpenness?: number;
  /** Part of the chip's face area inside the picture, in [0, 1]. */
  readonly insidePicture: number;
  /** Mesh confidence, in [0, 1]; low when something covers the face. */
  readonly visibility: number;
  /** The first thing a person can act on; absent when the face is good enough to enroll. */
  readonly advice?: RejectReason;
  /** What the lowest measure is about, however good it is; absent when every measure is as good as it gets. */
  readonly weakness?: RejectReason;
}

/** Passive presentation-attack score of one still. */
export interface PadScore {
  readonly padId: string;
  /** Score in [0, 1] that the presentation is bona fide; 1 is surely bona fide. Not a probability. */
  readonly bonaFide: number;
}

/** What was found about one face. Fields of stages that were not asked for are absent, never 0. */
export interface FaceAnalysis {
  readonly box: FaceBox;
  /** The detector's own belief, in [0, 1]. */
  readonly detectionScore: number;
  /** Absent, like all that follows, for faces beyond `maxFaces`. */
  readonly landmarks?: FiveLandmarks;
  readonly geometry?: FaceGeometry;
  readonly quality?: QualityReport;
  readonly pad?: PadScore;
  readonly embedding?: Embedding;
  /** Id of the embedder that made `embedding`. */
  readonly embedderId?: string;
  /** Set when a stage rejected this face; later stages then did not run. */
  readonly rejection?: { readonly stage: StageName; readonly reason: RejectReason };
}

/** What the caller wants to know; each stage costs time. */
export interface AnalysisRequest {
  /** Faces are analysed largest first; the rest are only boxes. Default: all. */
  readonly maxFaces?: number;
  /**
   * Where faces are expected that were looked at in an earlier frame, pixels of the upright picture: a face that is
   * clearly one of these is only a box, without `quality`. Default: none.
   */
  readonly familiar?: readonly FaceBox[];
  /** Search tiles at full resolution for small faces. Default: true. */
  readonly smallFaces?: boolean;
  /**
   * A picture of many people: reduced less while it is decoded, and searched at every scale, in under a second for a
   * small picture and under two for one of 12 megapixels. Default: false.
   */
  readonly group?: boolean;
  /**
   * Faces whose eyes are nearer to each other, in pixels of the picture as it was analyzed, are rejected as too small.
   * Default: 4, where nothing is to be seen.
   */
  readonly minEyeDistancePx?: number;
  /** Iris, eye openness and distance. Default: true. */
  readonly iris?: boolean;
  /** Focal length of the camera in pixels of this picture, for the distance. Default: assumed, see `IrisMeasure`. */
  readonly focalLengthPx?: number;
  /** Default: true. */
  readonly pad?: boolean;
  /** Default: true. */
  readonly embed?: boolean;
}

export interface PictureAnalysis {
  /** Size of the upright picture after EXIF orientation, in pixels; boxes and points refer to it. */
  readonly width: number;
  readonly height: number;
  /** How many pixels of the original a pixel as analyzed spans; absent when the picture was not reduced. */
  readonly reducedBy?: number;
  /** Largest first. */
  readonly faces: readonly FaceAnalysis[];
  /** Milliseconds spent by stage, monotonic clock. */
  readonly stageMs: Readonly<Partial<Record<StageName, number>>>;
}
