/** Runs in a worker: the engine's browser side, looking at one frame after the other. */
import { createFaceObserver, type DetectorKind, type FaceObserver, webRuntime } from '@mien/engine/web';
import { createFrameReader } from './frame-reader.js';
import type { ObserverReply, ObserverRequest } from './observer-messages.js';
import { toSight } from './sight.js';

interface GuideManifest {
  readonly detector: DetectorKind;
  readonly wasm: string;
  readonly models: Readonly<Record<string, { readonly url: string } | undefined>>;
}

/** The person and, to notice a second one, somebody beside them. */
const FACES = 2;

const reply = (message: ObserverReply): void => self.postMessage(message);

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}

async function openObserver(): Promise<FaceObserver> {
  const manifest = (await (await fetchOk('/engine/manifest.json')).json()) as GuideManifest;
  return createFaceObserver({
    runtime: webRuntime({ wasm: new URL(manifest.wasm, self.location.origin).href }),
    detector: manifest.detector,
    models: async (name) => {
      const model = manifest.models[name];
      if (!model) throw new Error(`the server offers no ${name}`);
      return new Uint8Array(await (await fetchOk(model.url)).arrayBuffer());
    },
  });
}

const describe = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

openObserver().then(
  (observer) => {
    const read = createFrameReader();
    self.onmessage = async ({ data }: MessageEvent<ObserverRequest>) => {
      try {
        reply({
          kind: 'sight',
          sight: toSight(await observer.observe(read(data.frame), { maxFaces: FACES })),
        });
      } catch (cause) {
        reply({ kind: 'failed', message: describe(cause) });
      }
    };
    reply({ kind: 'ready' });
  },
  (cause: unknown) => reply({ kind: 'failed', message: describe(cause) }),
);
