import type { FaceBox } from '@mien/biometrics';
import type { GalleryPosition, MeasuredFace, MeasuringRequest, PictureMeasurement } from '@mien/recognizer';
import { z } from 'zod';
import { bytes, count, embedding, number, objectOf, rejectReason, text } from './shapes.js';

export const position = objectOf<GalleryPosition>({ organizationId: text, packId: text, sequence: count });

export const box = objectOf<FaceBox>({ x: number, y: number, width: number, height: number });

const pose = objectOf<NonNullable<MeasuredFace['pose']>>({
  yawDeg: number,
  pitchDeg: number,
  rollDeg: number,
});

type Motion = NonNullable<MeasuredFace['motion']>;

const motion = objectOf<Motion>({
  eyes: objectOf<NonNullable<Motion['eyes']>>({ left: number, right: number }).exactOptional(),
  mouthOpenness: number,
  smile: number,
  interEyePx: number,
  irisDiameterPx: number.exactOptional(),
  irisDistanceMm: number.exactOptional(),
  points: z.array(number),
});

export const measuredFace = objectOf<MeasuredFace>({
  box,
  detectionScore: number,
  quality: number.exactOptional(),
  advice: rejectReason.exactOptional(),
  weakness: rejectReason.exactOptional(),
  pose: pose.exactOptional(),
  motion: motion.exactOptional(),
  bonaFide: number.exactOptional(),
  padId: text.exactOptional(),
  embedding: embedding.exactOptional(),
  embedderId: text.exactOptional(),
  rejection: rejectReason.exactOptional(),
  isSmall: z.literal(true).exactOptional(),
});

export const pictureMeasurement: z.ZodType<PictureMeasurement> = z.union([
  objectOf<Extract<PictureMeasurement, { kind: 'measured' }>>({
    kind: z.literal('measured'),
    width: count,
    height: count,
    faces: z.array(measuredFace),
  }),
  objectOf<Extract<PictureMeasurement, { kind: 'unusable' }>>({
    kind: z.literal('unusable'),
    reason: rejectReason,
  }),
]);

export const measuringRequest = objectOf<MeasuringRequest>({
  packId: text,
  picture: bytes,
  purpose: z.enum(['enrollment', 'recognition', 'detection', 'liveness', 'group']),
  maxFaces: count.exactOptional(),
});
