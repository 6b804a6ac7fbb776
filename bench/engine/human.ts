import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config, Human } from '@vladmandic/human';
import type { Contender } from './contender.js';
import { decodeRgb, packageFolder, requireFile, wasmFolder } from './tensorflow-package.js';

const everyTime = { enabled: true, skipFrames: 0, skipTime: 0 };
const off = { enabled: false };

/** As Mien's job, and nothing kept from one picture to the next. */
const config = (): Partial<Config> => ({
  backend: 'wasm',
  wasmPath: wasmFolder(),
  modelBasePath: pathToFileURL(join(packageFolder('@vladmandic/human'), 'models/')).href,
  cacheSensitivity: 0,
  async: false,
  debug: false,
  filter: off,
  gesture: off,
  body: off,
  hand: off,
  object: off,
  segmentation: off,
  face: {
    enabled: true,
    detector: { maxDetected: 1, rotation: true, skipFrames: 0, skipTime: 0 },
    mesh: { enabled: true },
    iris: everyTime,
    description: everyTime,
    antispoof: everyTime,
    emotion: off,
    liveness: off,
  },
});

/** Needs `fetchFiles`. */
export async function openHuman(): Promise<Contender> {
  const library = requireFile('@vladmandic/human', 'dist/human.node-wasm.js') as {
    Human: new (config: Partial<Config>) => Human;
  };
  const human = new library.Human(config());
  await human.load();
  return {
    name: `@vladmandic/human ${human.version}`,
    job: 'detect, mesh, iris, antispoof, describe',
    async probe(jpeg) {
      const { pixels, width, height } = await decodeRgb(jpeg);
      const tensor = human.tf.tensor(pixels, [1, height, width, 3], 'int32');
      try {
        const { face } = await human.detect(tensor);
        return face[0]?.embedding?.length;
      } finally {
        human.tf.dispose(tensor);
      }
    },
    close: async () => human.reset(),
  };
}
