import { toEmbedding } from '@mien/biometrics';
import type { PictureMeasurement, Recognizer } from '@mien/recognizer';

/** A recognizer that measures as the test says and can do nothing else; it needs no networks. */
export function scriptedRecognizer(
  measure: Recognizer['measure'] = async () => NO_FACES,
  rest: Partial<Recognizer> = {},
): Recognizer {
  const unexpected = async (): Promise<never> => {
    throw new Error('The test did not expect this.');
  };
  return {
    measure,
    verify: unexpected,
    identify: unexpected,
    openStream: () => {
      throw new Error('The test did not expect a stream.');
    },
    checkEnrollment: unexpected,
    operatingPoint: unexpected,
    describePack: unexpected,
    warmUp: async () => undefined,
    health: async () => ({
      isHealthy: true,
      engine: 'answering',
      galleries: 'in-sync',
      unreadableTemplates: 0,
    }),
    stats: () => ({ galleries: 1, templates: 2, people: 2, queued: 0 }),
    close: async () => undefined,
    ...rest,
  };
}

export const NO_FACES: PictureMeasurement = { kind: 'measured', width: 1, height: 1, faces: [] };

/** An answer of about two kilobytes for each face. */
export const manyFaces = (count: number): PictureMeasurement => ({
  kind: 'measured',
  width: 640,
  height: 480,
  faces: Array.from({ length: count }, (_, nth) => ({
    box: { x: nth, y: 0, width: 10, height: 10 },
    detectionScore: 0.9,
    embedding: toEmbedding(new Float32Array(512).fill(nth + 1)),
    embedderId: 'drawn@1',
  })),
});

export const aQuestion = (picture: Uint8Array = Uint8Array.of(1)) =>
  ({ packId: 'mien-512', picture, purpose: 'detection' }) as const;
