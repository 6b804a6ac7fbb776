import type { FaceBox, Point } from '@mien/biometrics';
import type { LoadedPicture } from '../pixels/loaded-picture.js';

/** One face as a detector sees it; picture pixels. */
export interface DetectedFace {
  readonly box: FaceBox;
  /** The network's own belief, in [0, 1]; comparable only within one detector. */
  readonly score: number;
  /** Eye centers, left and right of the picture; absent when the network gives none. */
  readonly eyes?: readonly [Point, Point];
}

export interface DetectionOptions {
  /** Search down to 40 px faces in a picture of 1920 px, at several times the cost in pictures beyond about 800 px. */
  readonly smallFaces: boolean;
  /**
   * Search tiles at every scale for faces of any size, for as many passes as a bound allows. A detector with a pyramid
   * of its own searches as for small faces. Default: false.
   */
  readonly group?: boolean;
}

/** Not safe for two calls at once: it owns its sessions. */
export interface FaceDetector {
  /**
   * @returns Largest first; empty when there is no face. No picture is refused.
   * @throws {ModelFailedError} if a network fails.
   */
  detect(picture: LoadedPicture, options: DetectionOptions): Promise<readonly DetectedFace[]>;
  close(): Promise<void>;
}

/** A network that looks at one region of a picture, shrunk or grown to its fixed input. */
export interface RegionSearch {
  readonly inputWidth: number;
  readonly inputHeight: number;
  /** Hardly anything but a face reaches this score; some faces do not either. */
  readonly sureScore: number;
  /**
   * @param region Picture pixels, of the input's aspect ratio; may reach outside the picture.
   * @returns Faces in picture pixels, one or more boxes for each.
   * @throws {ModelFailedError} if the network fails.
   */
  search(picture: LoadedPicture, region: FaceBox): Promise<readonly DetectedFace[]>;
  close(): Promise<void>;
}
