import { alignChannels } from '../convert/align-channels.js';
import { convertDlibResnet } from '../convert/dlib-resnet.js';
import { replacePrelu } from '../convert/fast-prelu.js';
import { fuseEmbedders } from '../convert/fuse-embedders.js';
import { openBatch } from '../convert/open-batch.js';
import { convertTfjsGraph } from '../convert/tfjs-graph.js';
import { convertTflite } from '../convert/tflite.js';
import type { ManifestFusion, ManifestModel } from '../manifest/manifest-schema.js';

/**
 * Turn the files of a package into one ONNX network. The same files give the same bytes on every machine.
 *
 * @param files By the paths that the manifest names; of two, the description comes before its weights.
 */
export function convertModel(model: ManifestModel, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const [first = new Uint8Array(), weights = new Uint8Array()] = model.files.map((path) => files.get(path));
  switch (model.conversion) {
    case 'onnx':
      return replacePrelu(alignChannels(openBatch(first)));
    case 'tfjs-graph':
      return convertTfjsGraph(model.key, first, weights);
    case 'dlib-resnet':
      return convertDlibResnet(first, weights);
    case 'tflite':
      return convertTflite(model.key, first);
    case 'tflite-open-size':
      return convertTflite(model.key, first, { openSize: true });
  }
}

/** @param read Gives the bytes of a network that is built already. */
export async function convertFusion(
  { key, parts }: ManifestFusion,
  read: (key: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const networks = await Promise.all(parts.map(({ model }) => read(model)));
  return fuseEmbedders(
    key,
    parts.map(({ input, weight }, i) => ({ network: networks[i] ?? new Uint8Array(), input, weight })),
  );
}
