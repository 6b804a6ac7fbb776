import type { KioskFace, KioskGreeting } from '@mien/contracts';

/** Somebody was noted without a connection; who they are is found out later. */
export type LaterGreeting = Omit<KioskGreeting, 'name' | 'isRepeat'>;

/** A greeting on the screen, until when. */
export interface ShownGreeting {
  readonly id: number;
  readonly greeting: KioskGreeting | LaterGreeting;
  readonly untilMs: number;
}

/** Why a face is not greeted. */
export type Doubt = 'unknown' | 'unsure' | 'spoof';

/** What the screen says: to those who were recognized, to one who was not, or to nobody. */
export interface Scene {
  readonly greetings: readonly ShownGreeting[];
  readonly doubt: Doubt | undefined;
  /** What somebody can do to be recognized. */
  readonly advice: string | undefined;
  readonly isSomebodyThere: boolean;
  /** Everybody who is there was greeted. */
  readonly isDone: boolean;
  readonly doubts: ReadonlyMap<number, { readonly doubt: Doubt; readonly sinceMs: number }>;
  readonly greeted: ReadonlySet<number>;
  readonly seenAtMs: number;
  readonly nextId: number;
}

/** How long a greeting stays, ms: long enough to read a name, short enough for the next in the row. */
export const GREETING_MS = 2_500;
/** Greetings on the screen at once. */
const MOST_GREETINGS = 4;
/** How long a face has to be doubtful before somebody is told, ms. */
const DOUBT_MS: Readonly<Record<Doubt, number>> = { spoof: 1_000, unknown: 2_000, unsure: 2_500 };
/** Nobody is there when no face was seen for this long, ms. */
const ALONE_MS = 1_500;

export const EMPTY_SCENE: Scene = {
  greetings: [],
  doubt: undefined,
  advice: undefined,
  isSomebodyThere: false,
  isDone: false,
  doubts: new Map(),
  greeted: new Set(),
  seenAtMs: Number.NEGATIVE_INFINITY,
  nextId: 1,
};

const isDoubt = (state: KioskFace['state']): state is Doubt =>
  state === 'unknown' || state === 'unsure' || state === 'spoof';

/** Somebody was recognized, or noted. @param trackId their face, if it was by face. */
export function withGreeting(
  scene: Scene,
  greeting: ShownGreeting['greeting'],
  nowMs: number,
  trackId?: number,
): Scene {
  const shown = { id: scene.nextId, greeting, untilMs: nowMs + GREETING_MS };
  return {
    ...scene,
    greetings: [...scene.greetings, shown].slice(-MOST_GREETINGS),
    doubt: undefined,
    greeted: trackId === undefined ? scene.greeted : new Set([...scene.greeted, trackId]),
    nextId: scene.nextId + 1,
  };
}

/** The server saw these faces. */
export function withFaces(scene: Scene, faces: readonly KioskFace[], nowMs: number): Scene {
  const doubts = new Map<number, { doubt: Doubt; sinceMs: number }>();
  for (const { trackId, state } of faces) {
    if (!isDoubt(state) || scene.greeted.has(trackId)) continue;
    const before = scene.doubts.get(trackId);
    doubts.set(trackId, { doubt: state, sinceMs: before?.sinceMs ?? nowMs });
  }
  const told = [...doubts.values()].find(({ doubt, sinceMs }) => nowMs - sinceMs >= DOUBT_MS[doubt]);
  const present = new Set(faces.map(({ trackId }) => trackId));
  return withTime(
    {
      ...scene,
      doubts,
      doubt: told?.doubt,
      advice: faces.find(({ advice, trackId }) => advice && !scene.greeted.has(trackId))?.advice,
      isDone: faces.length > 0 && faces.every(({ trackId }) => scene.greeted.has(trackId)),
      greeted: new Set([...scene.greeted].filter((trackId) => present.has(trackId))),
      seenAtMs: faces.length > 0 ? nowMs : scene.seenAtMs,
    },
    nowMs,
  );
}

/** Time went by: greetings go, and with the last face everything else. */
export function withTime(scene: Scene, nowMs: number): Scene {
  const greetings = scene.greetings.filter(({ untilMs }) => untilMs > nowMs);
  const isSomebodyThere = nowMs - scene.seenAtMs < ALONE_MS;
  const isSame =
    greetings.length === scene.greetings.length &&
    isSomebodyThere === scene.isSomebodyThere &&
    (isSomebodyThere || scene.doubts.size === 0);
  if (isSame) return scene;
  const rest = isSomebodyThere ? scene : { ...scene, doubt: undefined, advice: undefined, doubts: new Map() };
  return { ...rest, greetings, isSomebodyThere };
}
