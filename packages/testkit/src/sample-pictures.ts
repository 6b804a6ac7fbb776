import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SAMPLES = [1, 2, 3, 4, 5, 6] as const;

/** One of the six group photographs that come with the sample package; several people appear in more than one. */
export type SampleNumber = (typeof SAMPLES)[number];

const packageFolder = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json'));

/** Absolute path of a sample JPEG. */
export const samplePicture = (sample: SampleNumber): string =>
  join(packageFolder, 'demo', `sample${sample}.jpg`);

/** Absolute paths of all six, in order. */
export const samplePictures = (): readonly string[] => SAMPLES.map(samplePicture);
