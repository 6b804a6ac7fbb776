import type { MarkStatus } from '@mien/contracts';
import { useState } from 'react';
import { type Decisions, NO_DECISIONS, sayOfFace, sayOfPerson } from './decisions.js';

/** What the teacher says, step by step, each of which can be taken back. */
export function useDecisions() {
  const [steps, setSteps] = useState<readonly Decisions[]>([NO_DECISIONS]);
  const decisions = steps.at(-1) ?? NO_DECISIONS;
  const add = (change: (before: Decisions) => Decisions) =>
    setSteps((before) => [...before, change(before.at(-1) ?? NO_DECISIONS)]);
  return {
    decisions,
    canUndo: steps.length > 1,
    undo: () => setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    sayOfFace: (faceId: string, personId: string | null | undefined) =>
      add((before) => sayOfFace(before, faceId, personId)),
    sayOfPerson: (personId: string, status: MarkStatus | undefined) =>
      add((before) => sayOfPerson(before, personId, status)),
    forget: () => setSteps([NO_DECISIONS]),
  };
}

export type DecisionSteps = ReturnType<typeof useDecisions>;
