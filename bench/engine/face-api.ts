import { join } from 'node:path';
import type * as FaceApi from '@vladmandic/face-api';
import type { Contender } from './contender.js';
import { decodeRgb, packageFolder, requireFile, wasmFolder } from './tensorflow-package.js';

/** The parts of TensorFlow.js that face-api hands on without naming their types. */
interface TensorFlow {
  setWasmPaths(folder: string): void;
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor(values: Int32Array, shape: number[], type: 'int32'): FaceApi.TNetInput & object;
  dispose(tensor: object): void;
}

const MODELS = ['ssdMobilenetv1', 'tinyFaceDetector', 'faceLandmark68Net', 'faceRecognitionNet'] as const;

/** face-api with its accurate and with its fast detector. */
export async function openFaceApi(): Promise<readonly Contender[]> {
  const faceApi = requireFile('@vladmandic/face-api', 'dist/face-api.node-wasm.js') as typeof FaceApi;
  const tf = faceApi.tf as unknown as TensorFlow;
  tf.setWasmPaths(wasmFolder());
  await tf.setBackend('wasm');
  await tf.ready();
  const models = join(packageFolder('@vladmandic/face-api'), 'model');
  for (const model of MODELS) await faceApi.nets[model].loadFromDisk(models);

  const contender = (detector: string, options: FaceApi.FaceDetectionOptions): Contender => ({
    name: `@vladmandic/face-api ${faceApi.version} ${detector}`,
    job: 'detect, 68 points, describe (no mesh, iris, PAD)',
    async probe(jpeg) {
      const { pixels, width, height } = await decodeRgb(jpeg);
      const tensor = tf.tensor(pixels, [height, width, 3], 'int32');
      try {
        const found = await faceApi
          .detectSingleFace(tensor, options)
          .withFaceLandmarks()
          .withFaceDescriptor();
        return found?.descriptor.length;
      } finally {
        tf.dispose(tensor);
      }
    },
    close: async () => undefined,
  });
  return [
    contender('ssd', new faceApi.SsdMobilenetv1Options({ maxResults: 1 })),
    contender('tiny', new faceApi.TinyFaceDetectorOptions({ inputSize: 416 })),
  ];
}
