import type { FaceAnalysis } from '@mien/engine';

/** What a scripted head does at one moment. */
export interface HeadMoment {
  readonly yawDeg: number;
  /** 1 open, 0 closed. */
  readonly eyesOpen: number;
  readonly bonaFide: number;
}

/** The mesh points that liveness looks at, in eye spans: right, down, away from the camera. */
const HEAD: Readonly<Record<number, readonly [number, number, number]>> = {
  33: [-0.5, 0, 0.1],
  133: [-0.18, 0.02, 0],
  362: [0.18, 0.02, 0],
  263: [0.5, 0, 0.1],
  168: [0, 0, -0.12],
  6: [0, 0.12, -0.2],
  4: [0, 0.42, -0.42],
  1: [0, 0.48, -0.45],
  127: [-0.75, -0.05, 0.5],
  356: [0.75, -0.05, 0.5],
  234: [-0.78, 0.25, 0.6],
  454: [0.78, 0.25, 0.6],
  10: [0, -0.75, 0],
  2: [0, 0.6, -0.25],
  98: [-0.14, 0.55, -0.2],
  327: [0.14, 0.55, -0.2],
  116: [-0.5, 0.3, 0.05],
  345: [0.5, 0.3, 0.05],
  61: [-0.28, 0.9, -0.1],
  291: [0.28, 0.9, -0.1],
};
const SPAN_PX = 90;

/** What an engine would find of this head; `wobblePx` moves it, so that no two moments are equal. */
export function headAnalysis(
  { yawDeg, eyesOpen, bonaFide }: HeadMoment,
  wobblePx: number,
): Pick<FaceAnalysis, 'box' | 'detectionScore' | 'geometry' | 'pad' | 'embedding'> {
  const pose = { yawDeg, pitchDeg: 0, rollDeg: 0 };
  const openness = 0.3 * eyesOpen;
  const iris = 0.12 * SPAN_PX;
  return {
    box: { x: 230, y: 230, width: 180, height: 180 },
    detectionScore: 1,
    geometry: {
      mesh: meshOf(yawDeg, wobblePx),
      meshConfidence: 1,
      pose,
      mouthOpenness: 0.05,
      eyes: { left: openness, right: openness },
      iris: {
        leftCenter: { x: 0, y: 0 },
        rightCenter: { x: 0, y: 0 },
        leftDiameterPx: iris,
        rightDiameterPx: iris,
        distanceMm: 6480 / iris,
      },
    },
    pad: { padId: 'minifas-128@1', bonaFide },
  };
}

function meshOf(yawDeg: number, wobblePx: number): Float32Array {
  const mesh = new Float32Array(468 * 3);
  const yaw = (yawDeg / 180) * Math.PI;
  for (const [index, [x, y, z]] of Object.entries(HEAD)) {
    const across = x * Math.cos(yaw) - z * Math.sin(yaw);
    const deep = x * Math.sin(yaw) + z * Math.cos(yaw);
    mesh.set([320 + wobblePx + SPAN_PX * across, 320 + SPAN_PX * y, SPAN_PX * deep], 3 * Number(index));
  }
  return mesh;
}
