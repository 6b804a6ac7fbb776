import type { FaceObservation, FrameObservation } from './observation.js';

/** What frames say about where they come from. */
export interface ReplayState {
  readonly sequence: number;
  readonly clientTimeMs: number;
  readonly digest: string;
  readonly frames: number;
  /** Frames equal to the one just before: a camera slower than the sender. */
  readonly still: number;
  /** Frames equal to an earlier one with others between. */
  readonly repeated: number;
  readonly outOfOrder: number;
  readonly clockBackwards: number;
  /** Least and greatest of server time less client time. */
  readonly offsetMs?: { readonly least: number; readonly greatest: number };
  readonly firstClientTimeMs: number;
  /** Fingerprints of the last frames and of their faces. */
  readonly recent: readonly string[];
}

export const NO_FRAMES: ReplayState = {
  sequence: -1,
  clientTimeMs: 0,
  digest: '',
  frames: 0,
  still: 0,
  repeated: 0,
  outOfOrder: 0,
  clockBackwards: 0,
  firstClientTimeMs: 0,
  recent: [],
};

/** Fingerprints kept: those of the last 25 seconds at 10 frames a second. */
const MAX_RECENT = 512;
const DIGEST_CHARACTERS = 12;

/** What to do with a frame: look at it, or leave it out because it says nothing new. */
export type FrameUse = 'new' | 'still' | 'repeated' | 'out-of-order';

/** Check a frame's order, clocks and bytes before looking at what it shows. */
export function checkFrame(
  state: ReplayState,
  frame: FrameObservation,
): { readonly state: ReplayState; readonly use: FrameUse } {
  if (frame.sequence <= state.sequence) {
    return { state: { ...state, outOfOrder: state.outOfOrder + 1 }, use: 'out-of-order' };
  }
  const isBackwards = state.frames > 0 && frame.clientTimeMs <= state.clientTimeMs;
  const offset = frame.receivedAtMs - frame.clientTimeMs;
  const { offsetMs = { least: offset, greatest: offset } } = state;
  const prints = fingerprints(frame);
  const isStill = prints.some((print) => state.recent.slice(-2).includes(print));
  const isRepeated = !isStill && prints.some((print) => state.recent.includes(print));
  const next: ReplayState = {
    ...state,
    sequence: frame.sequence,
    clientTimeMs: frame.clientTimeMs,
    digest: frame.digest,
    frames: state.frames + 1,
    still: state.still + (isStill ? 1 : 0),
    repeated: state.repeated + (isRepeated ? 1 : 0),
    clockBackwards: state.clockBackwards + (isBackwards ? 1 : 0),
    offsetMs: { least: Math.min(offsetMs.least, offset), greatest: Math.max(offsetMs.greatest, offset) },
    firstClientTimeMs: state.frames === 0 ? frame.clientTimeMs : state.firstClientTimeMs,
    recent: isStill ? state.recent : [...state.recent, ...prints].slice(-MAX_RECENT),
  };
  if (isBackwards) return { state: next, use: 'out-of-order' };
  return { state: next, use: isStill ? 'still' : isRepeated ? 'repeated' : 'new' };
}

/** Of the bytes, and of the face: a picture that is stored anew has other bytes and the same points. */
function fingerprints({ digest, face }: FrameObservation): string[] {
  const ofBytes = digest.slice(0, DIGEST_CHARACTERS);
  return face ? [ofBytes, fingerprintOf(face)] : [ofBytes];
}

/** FNV-1a over the points in hundredths of a pixel. */
function fingerprintOf({ points }: FaceObservation): string {
  let hash = 0x811c9dc5;
  for (const value of points) {
    hash = Math.imul(hash ^ Math.round(value * 100), 0x01000193);
  }
  return `#${(hash >>> 0).toString(36)}`;
}

/** Frames came back, or from a clock that went back. */
export const isReplayed = ({ repeated, clockBackwards }: ReplayState): boolean =>
  repeated > 0 || clockBackwards > 0;
