import type { ModelRuntime, ModelSource, RgbImage, StageName } from '@mien/engine';
import { createFaceAnalyzer } from '@mien/engine';
import { fileModelSource, nodeRuntime } from '@mien/engine/node';
import type { ReadyPack } from '@mien/models';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ONE_FACE } from './mien.js';

/** One inference that the pipeline made of a picture, ready to be made again without the pipeline. */
export interface BareInference {
  readonly model: string;
  readonly stage: StageName;
  run(): Promise<unknown>;
}

interface Recorded {
  readonly model: string;
  readonly feeds: Record<string, Tensor>;
}

/** Every inference of one face, in order, with the very inputs the pipeline gave. */
export async function bareInferences(pack: ReadyPack, image: RgbImage): Promise<readonly BareInference[]> {
  const recorded: Recorded[] = [];
  const models = fileModelSource(pack.files);
  const analyzer = await createFaceAnalyzer({ ...recording(models, recorded), pack: pack.form });
  await analyzer.analyze(image, ONE_FACE);
  await analyzer.close();

  const sessions = new Map<string, InferenceSession>();
  for (const { model } of recorded) {
    if (sessions.has(model)) continue;
    const options = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' } as const;
    sessions.set(model, await InferenceSession.create(await models(model), options));
  }
  return recorded.map(({ model, feeds }) => ({
    model,
    stage: stageOf(model, pack),
    run: () => (sessions.get(model) as InferenceSession).run(feeds),
  }));
}

/** Ports that note every input of every network. */
function recording(models: ModelSource, recorded: Recorded[]) {
  const names = new Map<Uint8Array, string>();
  const runtime = nodeRuntime();
  const recordingRuntime: ModelRuntime = {
    name: runtime.name,
    async load(bytes) {
      const session = await runtime.load(bytes);
      const model = names.get(bytes) ?? 'unknown';
      return {
        ...session,
        run(inputs) {
          const feeds = Object.entries(inputs).map(([name, { data, dims }]) => [
            name,
            new Tensor('float32', data.slice(), [...dims]),
          ]);
          recorded.push({ model, feeds: Object.fromEntries(feeds) });
          return session.run(inputs);
        },
      };
    },
  };
  return {
    runtime: recordingRuntime,
    models: async (model: string) => {
      const bytes = await models(model);
      names.set(bytes, model);
      return bytes;
    },
  };
}

function stageOf(model: string, pack: ReadyPack): StageName {
  if (model === 'face-mesh' || model === 'iris') return 'landmarks';
  if (model === pack.form.pad.model) return 'pad';
  return model === pack.form.detector || model.startsWith('mtcnn') ? 'detect' : 'embed';
}
