import type { FaceBox, ScoreForm } from '@mien/biometrics';

/** A face of the sheet. */
export interface SheetFace {
  /** Position in `Sheet.pictures`. */
  readonly picture: number;
  readonly box: FaceBox;
  /** The face as a small JPEG, `data:` address. */
  readonly crop: string;
}

export interface Appearance {
  readonly face: SheetFace;
  /** Against the person's clearest face; absent on that face itself. */
  readonly likeness?: { readonly score: number; readonly probability: number };
}

/** One person, numbered from 1; the clearest face first. */
export interface SheetPerson {
  readonly number: number;
  readonly appearances: readonly Appearance[];
}

export interface SheetPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The whole picture as a JPEG of at most `SHEET_PICTURE_PX`, `data:` address. */
  readonly image: string;
  /** Faces found but not compared, each with the reason as a sentence. */
  readonly leftOut: readonly { readonly box: FaceBox; readonly why: string }[];
}

/** Two persons that may be one. */
export interface PerhapsSame {
  /** Their numbers, the smaller first. */
  readonly persons: readonly [number, number];
  readonly probability: number;
}

/** Everything the page shows. */
export interface Sheet {
  readonly pictures: readonly SheetPicture[];
  /** Those with more appearances first. */
  readonly persons: readonly SheetPerson[];
  /** The most alike first. */
  readonly perhapsSame: readonly PerhapsSame[];
  /** Pictures that could not be used, each with the reason as a sentence. */
  readonly unusable: readonly { readonly name: string; readonly why: string }[];
  readonly packId: string;
  /** Share of strangers' comparisons that the grouping threshold lets through, measured. */
  readonly targetFmr: number;
  readonly threshold: number;
  readonly form: ScoreForm;
}
