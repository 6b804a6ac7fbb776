import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { openModelRegistry } from '@mien/models';
import {
  createRecognizerPool,
  type NodeCredentials,
  type RecognizerPool,
  serveRecognizer,
} from '@mien/recognition-nodes';
import { createRecognizer, type Recognizer } from '@mien/recognizer';
import { createPgTemplateSource } from '../modules/recognition/index.js';
import type { Settings } from '../platform/settings/settings.js';
import type { Platform, StartOptions } from './open-platform.js';

type Registry = Awaited<ReturnType<typeof openModelRegistry>>;

function credentialsOf({ identity, secret }: Settings['nodes']): NodeCredentials {
  return {
    ...(identity
      ? {
          identity: {
            certificate: readFileSync(identity.certificateFile, 'utf8'),
            key: readFileSync(identity.keyFile, 'utf8'),
            authority: readFileSync(identity.authorityFile, 'utf8'),
          },
        }
      : {}),
    ...(secret ? { secret: Buffer.from(secret.reveal(), 'base64') } : {}),
  };
}

/** The recognizer in this process, with the networks of the active pack loaded; a node for others if so set. */
async function openOwn(
  platform: Pick<Platform, 'database' | 'sealer' | 'workers'>,
  registry: Registry,
  { settings, logger, closers, onStep }: StartOptions,
): Promise<Recognizer> {
  onStep('Loading the model pack');
  const onError = (error: unknown) => logger.error({ err: error }, 'Recognition failed.');
  const recognizer = await createRecognizer({
    registry,
    source: createPgTemplateSource({ ...platform, onError }),
    workers: platform.workers,
    onError,
  });
  closers.add('recognizer', recognizer.close);
  await recognizer.warmUp();

  const { nodes } = settings;
  if (nodes.listen === undefined) return recognizer;
  const node = await serveRecognizer(recognizer, {
    ...credentialsOf(nodes),
    address: nodes.listen,
    nodeId: `${hostname()}:${settings.http.port}`,
    onError: (error) => logger.warn({ err: error }, 'A caller of this recognition node failed.'),
  });
  closers.add('recognition node', () => node.close());
  return recognizer;
}

/** The recognition nodes of the settings as one recognizer; those that are away are called when they come back. */
function openNodes({ settings, logger, closers }: StartOptions): RecognizerPool {
  const recognizer = createRecognizerPool({
    ...credentialsOf(settings.nodes),
    nodes: settings.nodes.addresses,
    onError: (error) => logger.error({ err: error }, 'A recognition node is away.'),
  });
  closers.add('recognizer', recognizer.close);
  return recognizer;
}

/** What recognizes faces, in this process or in others, as the roles say. */
export async function openRecognizer(
  platform: Pick<Platform, 'database' | 'sealer' | 'workers'>,
  options: StartOptions,
) {
  const registry = await openModelRegistry({ dataFolder: options.settings.dataFolder });
  if (options.settings.roles.has('recognizer')) {
    const recognizer = await openOwn(platform, registry, options);
    return { registry, recognizer, nodes: (): ReturnType<RecognizerPool['nodes']> => [] };
  }
  const recognizer: RecognizerPool = openNodes(options);
  return { registry, recognizer, nodes: recognizer.nodes };
}

export type OpenRecognizer = Awaited<ReturnType<typeof openRecognizer>>;
