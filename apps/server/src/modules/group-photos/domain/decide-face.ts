import type { DecisionKind } from '@mien/biometrics';

/** A face of too few pixels may be proposed, never named, however like somebody it is. */
export const decideFace = (decision: DecisionKind, isSmall: boolean): DecisionKind =>
  decision === 'match' && isSmall ? 'ambiguous' : decision;
