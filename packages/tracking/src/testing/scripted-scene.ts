import { type Embedding, type FaceBox, intersectionOverUnion, toEmbedding } from '@mien/biometrics';
import type { SeededRandom } from '@mien/testkit';
import { familiarBoxes } from '../choose-looks.js';
import { followFaces } from '../follow-faces.js';
import { DEFAULT_TRACKING, type SeenFace, startTracking, type Track, type Tracking } from '../tracking.js';

/** Somebody before the camera. */
export interface Actor {
  readonly name: string;
  /** Where their face is; undefined when it is not to be seen. */
  readonly at: (timeMs: number) => FaceBox | undefined;
  /** Whether a look gives an embedding. Default: always. */
  readonly shows?: (timeMs: number) => boolean;
}

export interface SceneOptions {
  readonly actors: readonly Actor[];
  readonly times: readonly number[];
  readonly random: SeededRandom;
  /** Similarity of two looks at one actor is about 1 / (1 + noise²). */
  readonly noise?: number;
}

export interface Shot {
  readonly timeMs: number;
  readonly tracking: Tracking;
  /** Which actor's face each track is on. */
  readonly actorOf: ReadonlyMap<Track, string>;
  readonly looks: number;
}

export const SAME_FACE_SCORE = 0.4;
const DIMENSION = 160;
const HIDDEN_OVERLAP = 0.45;

export const frameTimes = (count: number, everyMs = 66): number[] =>
  Array.from({ length: count }, (_, i) => i * everyMs);

export const drawnEmbedding = (random: SeededRandom): Embedding =>
  toEmbedding(Float32Array.from({ length: DIMENSION }, () => random.gaussian()));

const noisy = (embedding: Embedding, noise: number, random: SeededRandom): Embedding =>
  toEmbedding(embedding.map((value) => value + (noise * random.gaussian()) / Math.sqrt(DIMENSION)));

/** As the engine does: a face that is clearly one of the familiar ones is not measured. */
const isFamiliar = (box: FaceBox, boxes: readonly FaceBox[], familiar: readonly FaceBox[]): boolean => {
  const expected = familiar.filter((known) => intersectionOverUnion(known, box) >= 0.5);
  const claimants = boxes.filter((other) =>
    expected.some((known) => intersectionOverUnion(known, other) > 0.1),
  );
  return expected.length === 1 && claimants.length === 1;
};

/** Follow actors through a scene; a face before another hides it. */
export function* playScene({ actors, times, random, noise = 0.5 }: SceneOptions): Generator<Shot> {
  const faces = new Map(actors.map(({ name }) => [name, drawnEmbedding(random)]));
  let tracking = startTracking({ ...DEFAULT_TRACKING, sameFaceScore: SAME_FACE_SCORE });
  for (const timeMs of times) {
    const present = actors.flatMap((actor) => {
      const box = actor.at(timeMs);
      return box ? [{ actor, box }] : [];
    });
    const seen = present.filter(
      ({ box }, i) =>
        !present.slice(0, i).some((other) => intersectionOverUnion(other.box, box) > HIDDEN_OVERLAP),
    );
    const familiar = familiarBoxes(tracking, timeMs);
    const boxes = seen.map(({ box }) => box);
    const names = new Map<FaceBox, string>();
    const shown: SeenFace[] = seen.map(({ actor, box }) => {
      names.set(box, actor.name);
      if (isFamiliar(box, boxes, familiar)) return { box, isMeasured: false };
      const face = faces.get(actor.name);
      const isUsable = actor.shows?.(timeMs) ?? true;
      if (!isUsable || !face) return { box, isMeasured: true };
      return { box, isMeasured: true, embedding: noisy(face, noise, random), quality: 0.8, bonaFide: 0.9 };
    });
    tracking = followFaces(tracking, { atMs: timeMs, faces: shown });
    const actorOf = new Map(
      tracking.tracks.flatMap((track) => {
        const name = track.lastSeenMs === timeMs ? names.get(track.box) : undefined;
        return name === undefined ? [] : [[track, name] as const];
      }),
    );
    yield { timeMs, tracking, actorOf, looks: shown.filter(({ isMeasured }) => isMeasured).length };
  }
}
