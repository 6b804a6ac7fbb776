import { openModelRegistry } from '@mien/models';
import { createRecognizer } from '@mien/recognizer';
import { createPgTemplateSource } from '../modules/recognition/index.js';
import type { Platform, StartOptions } from './open-platform.js';

/** The recognizer of this process, with the networks of the active pack loaded. */
export async function openRecognizer(
  platform: Pick<Platform, 'database' | 'sealer' | 'workers'>,
  { settings, logger, closers, onStep }: StartOptions,
) {
  onStep('Loading the model pack');
  const registry = await openModelRegistry({ dataFolder: settings.dataFolder });
  const onError = (error: unknown) => logger.error({ err: error }, 'Recognition failed.');
  const recognizer = await createRecognizer({
    registry,
    source: createPgTemplateSource({ ...platform, onError }),
    workers: platform.workers,
    onError,
  });
  closers.add('recognizer', recognizer.close);
  await recognizer.warmUp();
  return { registry, recognizer };
}

export type OpenRecognizer = Awaited<ReturnType<typeof openRecognizer>>;
