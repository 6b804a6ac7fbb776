import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { observationOf } from '@mien/liveness';
import { openModelRegistry } from '@mien/models';
import { samplePicture } from '@mien/testkit';
import { expect, it } from 'vitest';
import { createRecognizer } from './create-recognizer.js';
import type { PictureMeasurement } from './recognizer.js';
import { inMemoryTemplateSource } from './testing/in-memory-template-source.js';

/** Over a socket and back. */
const sent = (measurement: PictureMeasurement): PictureMeasurement =>
  JSON.parse(
    JSON.stringify(measurement, (_, value) => (ArrayBuffer.isView(value) ? undefined : value)),
  ) as PictureMeasurement;

it('measures what liveness needs of the largest face, and only where the others are', async () => {
  const recognizer = await createRecognizer({
    registry: await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') }),
    source: inMemoryTemplateSource().source,
    workers: 1,
    onError: () => undefined,
  });
  try {
    const picture = await readFile(samplePicture(5));
    const measurement = await recognizer.measure({ packId: 'mien-512', picture, purpose: 'liveness' });
    if (measurement.kind !== 'measured') throw new Error('no face');
    const [largest, ...others] = measurement.faces;
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((face) => face.motion === undefined && face.embedding === undefined)).toBe(true);
    expect(largest?.embedding).toBeDefined();
    expect(largest?.bonaFide).toBeDefined();
    const motion = largest?.motion;
    expect(motion?.points).toHaveLength(54);
    expect(motion?.eyes?.left).toBeGreaterThan(0.1);
    expect(motion?.smile).toBeGreaterThan(0.3);
    expect(motion?.interEyePx).toBeGreaterThan(20);
    expect((motion?.irisDiameterPx ?? 0) / (motion?.interEyePx ?? 1)).toBeGreaterThan(0.1);

    const again = sent(measurement);
    expect(again.kind === 'measured' && again.faces[0]?.motion).toEqual(motion);
    const frame = { sequence: 0, clientTimeMs: 0, receivedAtMs: 0, digest: '', ...measurement };
    expect(observationOf(frame, measurement.faces).face).toMatchObject({ pose: largest?.pose, ...motion });
  } finally {
    await recognizer.close();
  }
});
