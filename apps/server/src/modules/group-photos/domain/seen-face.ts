import type { FaceBox, RejectReason } from '@mien/biometrics';

/** One face of one picture, as it was searched for among the people of the class. */
export interface SeenFace {
  readonly id: string;
  readonly pictureId: string;
  readonly box: FaceBox;
  readonly decision: 'match' | 'ambiguous' | 'unknown' | 'rejected';
  readonly advice?: RejectReason | undefined;
  /** Best first, people of the class only. */
  readonly candidates: readonly { readonly personId: string; readonly probability: number }[];
  readonly recognitionLogId?: string | undefined;
}

export type FaceState = 'recognized' | 'repeated' | 'unsure' | 'unknown' | 'unusable';

/** A face in the light of all other faces of the group photo. */
export interface JudgedFace extends SeenFace {
  readonly state: FaceState;
}
