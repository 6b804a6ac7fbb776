import type { FaceBox, RejectReason } from '@mien/biometrics';

/** The face somebody shows must be this much wider than the next, or it is not clear whose claim it is. */
const DOMINANCE = 1.5;

/** The one face of a picture that speaks for itself, or why there is none. */
export function chooseClaimant<Face extends { readonly box: FaceBox }>(
  faces: readonly Face[],
): { readonly face: Face } | { readonly reason: RejectReason } {
  const [face, next] = faces;
  if (face === undefined) return { reason: 'no-face' };
  if (next !== undefined && face.box.width < DOMINANCE * next.box.width) return { reason: 'several-faces' };
  return { face };
}
