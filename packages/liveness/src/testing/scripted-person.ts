import { toEmbedding } from '@mien/biometrics';
import { seededRandom } from '@mien/testkit';
import type { ChallengeAction } from '../challenge.js';
import type { FaceObservation } from '../observation.js';

/** What a face does at one moment, against its neutral look. */
export interface Expression {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  /** 1 open, 0 closed. */
  readonly eyesOpen: number;
  /** Width of the mouth over its width at rest. */
  readonly mouth: number;
  /** Size over the size at first. */
  readonly size: number;
}

export const NEUTRAL: Expression = { yawDeg: 0, pitchDeg: 0, eyesOpen: 1, mouth: 1, size: 1 };

/** Rigid points of a head in eye spans, in the order of `RIGID_POINTS`: right, down, away from the camera. */
const HEAD: readonly (readonly [number, number, number])[] = [
  [-0.5, 0, 0.1],
  [-0.18, 0.02, 0],
  [0.18, 0.02, 0],
  [0.5, 0, 0.1],
  [0, 0, -0.12],
  [0, 0.12, -0.2],
  [0, 0.42, -0.42],
  [0, 0.48, -0.45],
  [-0.75, -0.05, 0.5],
  [0.75, -0.05, 0.5],
  [-0.78, 0.25, 0.6],
  [0.78, 0.25, 0.6],
  [0, -0.75, 0],
  [0, 0.6, -0.25],
  [-0.14, 0.55, -0.2],
  [0.14, 0.55, -0.2],
  [-0.5, 0.3, 0.05],
  [0.5, 0.3, 0.05],
]; // prettier-ignore

const EYE_SPAN_PX = 90;
const EYES_OPEN = 0.3;
const SMILE_AT_REST = 0.55;
const IRIS_TO_SPAN = 0.12;

/** How a face is shown to the camera. */
export interface Showing {
  /** A flat picture of it: its points move with the picture and nothing comes nearer than the rest. */
  readonly isFlat?: boolean;
  /** Which person; embeddings of different people are unlike. */
  readonly person?: number;
  readonly bonaFide?: number;
  /** Standard deviation of the points, pixels. */
  readonly noisePx?: number;
}

/** What an engine would measure of a face with this expression. @param moment Seeds the noise. */
export function lookOf(expression: Expression, moment: number, showing: Showing = {}): FaceObservation {
  const { isFlat = false, person = 1, bonaFide = 0.9, noisePx = 0.3 } = showing;
  const noise = seededRandom(1 + moment);
  const span = EYE_SPAN_PX * expression.size;
  const points = turned(isFlat ? { ...expression, yawDeg: 0, pitchDeg: 0 } : expression).map(
    (value, index) => value * span + (index % 3 === 2 ? 0 : 320) + noisePx * noise.gaussian(),
  );
  const irisDiameterPx = IRIS_TO_SPAN * span;
  const openness = EYES_OPEN * expression.eyesOpen + 0.005 * noise.gaussian();
  return {
    box: { x: 320 - span, y: 320 - span, width: 2 * span, height: 2 * span },
    pose: {
      yawDeg: expression.yawDeg + 0.3 * noise.gaussian(),
      pitchDeg: expression.pitchDeg + 0.3 * noise.gaussian(),
      rollDeg: 0,
    },
    eyes: { left: openness, right: openness },
    mouthOpenness: 0.05,
    smile: SMILE_AT_REST * expression.mouth,
    interEyePx: 0.68 * span * Math.cos((expression.yawDeg / 180) * Math.PI),
    irisDiameterPx,
    irisDistanceMm: 6480 / irisDiameterPx,
    points,
    bonaFide,
    padId: 'minifas-128@1',
    quality: 0.9,
    embedding: embeddingOf(person, moment),
  };
}

function turned({ yawDeg, pitchDeg }: Expression): number[] {
  const [yaw, pitch] = [(yawDeg / 180) * Math.PI, (pitchDeg / 180) * Math.PI];
  return HEAD.flatMap(([x, y, z]) => {
    const deep = x * Math.sin(yaw) + z * Math.cos(yaw);
    return [
      x * Math.cos(yaw) - z * Math.sin(yaw),
      y * Math.cos(pitch) + deep * Math.sin(pitch),
      deep * Math.cos(pitch) - y * Math.sin(pitch),
    ];
  });
}

function embeddingOf(person: number, moment: number) {
  const own = seededRandom(1000 + person);
  const noise = seededRandom(1 + moment);
  return toEmbedding(Float32Array.from({ length: 32 }, () => own.gaussian() + 0.4 * noise.gaussian()));
}

/** 0 before and after, 1 in the middle. */
const hump = (part: number): number => (part <= 0 || part >= 1 ? 0 : Math.sin(Math.PI * part) ** 2);
/** 0 before, 1 after. */
const rise = (part: number): number => (part <= 0 ? 0 : part >= 1 ? 1 : Math.sin((Math.PI / 2) * part) ** 2);

/** What a face does some time into an action. */
export const PERFORMANCE: Readonly<Record<ChallengeAction, (ms: number) => Partial<Expression>>> = {
  'turn-left': (ms) => ({ yawDeg: 32 * hump(ms / 1200) }),
  'turn-right': (ms) => ({ yawDeg: -32 * hump(ms / 1200) }),
  nod: (ms) => ({ pitchDeg: -22 * hump(ms / 1100) }),
  smile: (ms) => ({ mouth: 1 + 0.25 * rise(ms / 500) }),
  'come-closer': (ms) => ({ size: 1 + 0.4 * rise(ms / 1500) }),
  blink: (ms) => ({ eyesOpen: 1 - 0.9 * hump(ms / 600) }),
};
