/** A face, as far as a kiosk looks at it. */
export interface SeenFace {
  readonly trackId: number;
  readonly state: string;
  readonly personId?: string;
  readonly probability?: number;
}

/** Somebody stands before the kiosk and is to be greeted. */
export interface Appearance {
  readonly trackId: number;
  readonly personId: string;
  readonly probability: number;
}

interface Watched {
  readonly personId: string;
  readonly sinceMs: number;
  readonly isGreeted: boolean;
}

/** How long a face has to be the same person before they are greeted, ms: a glance in passing is none. */
const DWELL_MS = 500;

/** Whether a face is known well enough for this kiosk. */
export const isSure = ({ state, probability = 0 }: SeenFace, minProbability: number): boolean =>
  state === 'known' && probability >= minProbability;

const goOn = (before: Watched | undefined, personId: string, atMs: number): Watched =>
  before?.personId === personId ? before : { personId, sinceMs: atMs, isGreeted: false };

/** Turns the faces of frame after frame into appearances: once for each face that is followed. */
export function createAppearances(minProbability: number) {
  let watched = new Map<number, Watched>();
  return {
    /**
     * Take in the faces of one frame.
     *
     * @param atMs Monotonic.
     */
    note(faces: readonly SeenFace[], atMs: number): Appearance[] {
      const due: Appearance[] = [];
      const next = new Map<number, Watched>();
      for (const face of faces) {
        const { trackId, personId, probability = 0 } = face;
        if (personId === undefined || !isSure(face, minProbability)) continue;
        const now = goOn(watched.get(trackId), personId, atMs);
        const isDue = !now.isGreeted && atMs - now.sinceMs >= DWELL_MS;
        if (isDue) due.push({ trackId, personId, probability });
        next.set(trackId, { ...now, isGreeted: now.isGreeted || isDue });
      }
      watched = next;
      return due;
    },
  };
}
