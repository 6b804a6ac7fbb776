import type { Outcome } from '../exit-code.js';

/** Keeps what happened to a list of pictures and says how the command ends. */
export interface PictureTally {
  readonly pictures: number;
  readonly unusable: number;
  add(kind: 'yes' | 'no' | 'unusable'): void;
  /** `picture` if one could not be used, else `ok` if one answered yes, else `no`. */
  outcome(): Outcome;
}

export function createPictureTally(): PictureTally {
  const counts = { yes: 0, no: 0, unusable: 0 };
  return {
    get pictures() {
      return counts.yes + counts.no + counts.unusable;
    },
    get unusable() {
      return counts.unusable;
    },
    add: (kind) => void counts[kind]++,
    outcome() {
      if (counts.unusable > 0) return 'picture';
      return counts.yes > 0 ? 'ok' : 'no';
    },
  };
}
