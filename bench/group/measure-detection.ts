import { type FaceBox, intersectionOverUnion } from '@mien/biometrics';
import type { AnalysisRequest, FaceAnalyzer } from '@mien/engine';
import { analyzePicture } from '@mien/engine/node';
import type { ClassPicture } from './class-picture.js';

export interface DetectionFigures {
  faces: number;
  found: number;
  /** Faces with more than one box. */
  twice: number;
  /** Boxes that are no face, of those that the product shows. */
  false: number;
  /** Processor time of one picture. */
  cpuMs: number;
}

const SAME = 0.3;
/** As the recognizer has it. */
const SURE_WITHOUT_MESH = 0.75;

/** What the product shows of a picture of many people, searched as an ordinary one or as one of a group. */
export async function measureDetection(
  analyzer: FaceAnalyzer,
  pictures: readonly ClassPicture[],
  request: AnalysisRequest,
): Promise<DetectionFigures> {
  const sum: DetectionFigures = { faces: 0, found: 0, twice: 0, false: 0, cpuMs: 0 };
  for (const { jpeg, faces } of pictures) {
    const before = process.cpuUsage();
    const analyzed = await analyzePicture(analyzer, jpeg, { iris: false, pad: false, ...request });
    const { user, system } = process.cpuUsage(before);
    sum.cpuMs += (user + system) / 1000 / pictures.length;
    if (analyzed.kind === 'reject') continue;
    const boxes = analyzed.value.faces
      .filter(
        ({ rejection, detectionScore }) =>
          rejection?.reason !== 'face-covered' || detectionScore >= SURE_WITHOUT_MESH,
      )
      .map(({ box }) => box);
    const hits = faces.map((face) => boxes.filter((box) => isSame(box, face)).length);
    sum.faces += faces.length;
    sum.found += hits.filter((count) => count > 0).length;
    sum.twice += hits.filter((count) => count > 1).length;
    sum.false += boxes.filter((box) => !faces.some((face) => isSame(box, face))).length;
  }
  return sum;
}

const isSame = (a: FaceBox, b: FaceBox): boolean => intersectionOverUnion(a, b) > SAME;
