import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModelRegistry } from '@mien/models';
import { serveRecognizer } from '@mien/recognition-nodes';
import { createRecognizer } from '@mien/recognizer';
import { inMemoryTemplateSource } from '@mien/recognizer/testing/in-memory-template-source';

/** A recognition node with one worker and nobody enrolled; says where it listens. */
const [, , secret = '', nodeId = ''] = process.argv;
const onError = (error: unknown) => console.error(error);
const recognizer = await createRecognizer({
  registry: await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') }),
  source: inMemoryTemplateSource().source,
  workers: 1,
  onError,
});
await recognizer.warmUp();
const { address } = await serveRecognizer(recognizer, {
  address: 'tcp://127.0.0.1:0',
  nodeId,
  secret: Buffer.from(secret, 'hex'),
  onError,
});
console.info(`ready ${address}`);
