import type { GroupPhoto, MarkStatus } from '@mien/contracts';
import { useEffect, useState } from 'react';
import { type Decisions, hasDecisions, NO_DECISIONS, sayOfFace, sayOfPerson } from './decisions.js';
import { keepDecisions, keptDecisions } from './kept-decisions.js';

interface Steps {
  readonly photoId: string | undefined;
  readonly all: readonly Decisions[];
  /** It was said before the page was loaded. */
  readonly isFromBefore: boolean;
}

const NOTHING: Steps = { photoId: undefined, all: [NO_DECISIONS], isFromBefore: false };

/** What was said of a photo before, to go on with; it can be taken back as a whole. */
function beginWith(photo: GroupPhoto): Steps {
  const kept = keptDecisions(photo);
  const isFromBefore = hasDecisions(kept);
  return { photoId: photo.id, all: isFromBefore ? [NO_DECISIONS, kept] : [NO_DECISIONS], isFromBefore };
}

/** What the teacher says, step by step, each of which can be taken back; kept when the page is loaded again. */
export function useDecisions(photo: GroupPhoto | undefined) {
  const [steps, setSteps] = useState(NOTHING);
  if (photo && photo.id !== steps.photoId) setSteps(beginWith(photo));
  const { photoId, all } = steps;
  const decisions = all.at(-1) ?? NO_DECISIONS;
  useEffect(() => {
    if (photoId) keepDecisions(photoId, decisions);
  }, [photoId, decisions]);
  const add = (change: (before: Decisions) => Decisions) =>
    setSteps((before) => ({
      ...before,
      all: [...before.all, change(before.all.at(-1) ?? NO_DECISIONS)],
    }));
  return {
    decisions,
    /** Until the first step after it. */
    isFromBefore: steps.isFromBefore && all.length === 2,
    canUndo: all.length > 1,
    undo: () =>
      setSteps((before) => (before.all.length > 1 ? { ...before, all: before.all.slice(0, -1) } : before)),
    sayOfFace: (faceId: string, personId: string | null | undefined) =>
      add((before) => sayOfFace(before, faceId, personId)),
    sayOfPerson: (personId: string, status: MarkStatus | undefined) =>
      add((before) => sayOfPerson(before, personId, status)),
    forget: () => setSteps((before) => ({ ...before, all: [NO_DECISIONS], isFromBefore: false })),
  };
}

export type DecisionSteps = ReturnType<typeof useDecisions>;
