import type { Embedding, FaceBox, RejectReason } from '@mien/biometrics';

/** Degrees. Yaw: positive when the person turns to the right of the picture; pitch: positive looking up; roll: positive clockwise. */
export interface ObservedPose {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

/** What the mesh of one face says about its motion: a few dozen numbers, made by `describeMotion`. */
export interface FaceMotion {
  /** Lid distance over eye width; sides are those of the picture. Absent when the irises were not measured. */
  readonly eyes?: { readonly left: number; readonly right: number };
  /** Inner lip distance over mouth width, 0 closed. */
  readonly mouthOpenness: number;
  /** Width of the mouth over the distance of the eyes, both in space. */
  readonly smile: number;
  /** Distance of the eyes in picture pixels. */
  readonly interEyePx: number;
  /** Horizontal diameter of the iris nearer to the camera, picture pixels. */
  readonly irisDiameterPx?: number;
  /** Camera to eyes, mm, for a camera of 60° across. */
  readonly irisDistanceMm?: number;
  /** Points of the rigid part of the face, x, y, z each, picture pixels, in the order of `RIGID_POINTS`. */
  readonly points: readonly number[];
}

/** The largest face of a frame. */
export interface FaceObservation extends FaceMotion {
  /** Picture pixels. */
  readonly box: FaceBox;
  readonly pose: ObservedPose;
  /** Passive presentation-attack score in [0, 1]; 1 is surely bona fide. */
  readonly bonaFide?: number;
  /** Network that gave `bonaFide`. */
  readonly padId?: string;
  /** Usefulness for recognition in [0, 1]. */
  readonly quality?: number;
  readonly advice?: RejectReason;
  readonly embedding?: Embedding;
}

/** What a server saw of one frame. Frames are as the camera sees, not mirrored. */
export interface FrameObservation {
  /** When the frame arrived, ms of a server clock that all servers share. */
  readonly receivedAtMs: number;
  /** When the client says it took the frame, ms of a clock of its own that only moves forward. */
  readonly clientTimeMs: number;
  readonly sequence: number;
  /** Hash of the frame's bytes. */
  readonly digest: string;
  /** Size of the frame, pixels. */
  readonly width: number;
  readonly height: number;
  readonly faceCount: number;
  /** Absent when there is none, or when it could not be measured. */
  readonly face?: FaceObservation;
}
