import type { RejectReason } from '@mien/biometrics';
import type { JudgedFace } from './seen-face.js';

const SETTLED = new Set(['recognized', 'repeated']);

/** What stands in the way of most of the faces that are not recognized, most frequent first. */
export function advise(
  faces: readonly JudgedFace[],
): readonly { readonly reason: RejectReason; readonly faces: number }[] {
  const counts = new Map<RejectReason, number>();
  for (const { state, advice } of faces) {
    if (!SETTLED.has(state) && advice) counts.set(advice, (counts.get(advice) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, faces: count }))
    .toSorted((a, b) => b.faces - a.faces || a.reason.localeCompare(b.reason));
}
