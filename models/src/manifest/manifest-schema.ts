import type { PackForm } from '@mien/engine';
import { z } from 'zod';

/** SHA-256, 64 lower-case hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');

/** What is known of where trained weights come from, and what is not. */
export const modelOrigin = z.object({ known: z.string(), unknown: z.string() });

const source = z.object({
  package: z.string(),
  version: z.string(),
  /** Subresource integrity of the tarball, as package registries publish it. */
  integrity: z.string().startsWith('sha512-'),
  license: z.string(),
});

/** Sides of a tensor; -1 where the network leaves the side open. */
const shape = z.array(z.int());

const model = z.object({
  key: z.string(),
  job: z.enum(['detect', 'landmarks', 'iris', 'embed', 'pad']),
  package: z.string(),
  files: z.array(z.string()).min(1).max(2),
  conversion: z.enum(['onnx', 'tfjs-graph', 'tflite', 'tflite-open-size', 'dlib-resnet']),
  sha256,
  inputs: z.record(z.string(), shape),
  outputs: z.record(z.string(), shape),
  license: z.string(),
  origin: modelOrigin,
  /** What a pack with this network inherits of limits. */
  limits: z.array(z.string()).optional(),
});

/** How a network wants its pixels; see `PixelForm` of the engine. */
export const pixelForm = z
  .object({
    width: z.int().min(8).max(1024),
    height: z.int().min(8).max(1024),
    layout: z.enum(['nchw', 'nhwc']),
    channels: z.enum(['rgb', 'bgr', 'luma']),
    mean: z.array(z.number().min(0).max(255)).readonly(),
    scale: z.number().positive(),
  })
  .refine((form) => form.mean.length === (form.channels === 'luma' ? 1 : 3), {
    path: ['mean'],
    error: 'must have one value per channel',
  });

const detector = z.enum(['rfb-320', 'blazeface-256', 'mtcnn']);

export const embedderForm = z.object({
  embedderId: z.string(),
  model: z.string(),
  alignment: z.enum(['arcface-112', 'dlib-150', 'facenet-160']),
  input: pixelForm,
  dimension: z.int().positive(),
  flipAveraging: z.boolean(),
});

export const padForm = z.object({
  padId: z.string(),
  model: z.string(),
  input: pixelForm,
  cropScale: z.number().positive(),
  bonaFideClass: z.int().nonnegative(),
  output: z.enum(['logits', 'probabilities']),
});

export const packForm = z.object({
  detector,
  embedder: embedderForm,
  pad: padForm,
}) satisfies z.ZodType<PackForm>;

/** A network made of embedders that are built already; see `fuseEmbedders`. */
const fusion = z.object({
  key: z.string(),
  parts: z.array(z.object({ model: z.string(), input: pixelForm, weight: z.number().positive() })).min(2),
  sha256,
  inputs: z.record(z.string(), shape),
  outputs: z.record(z.string(), shape),
});

const pack = z.object({
  id: z.string(),
  version: z.int().positive(),
  summary: z.string(),
  intendedUse: z.string(),
  limits: z.array(z.string()),
  form: packForm,
});

export const manifest = z.object({
  sources: z.array(source),
  models: z.array(model),
  fusions: z.array(fusion),
  packs: z.array(pack).min(1),
});

/** A package the networks are taken from. */
export type ModelOrigin = z.infer<typeof modelOrigin>;
export type PackageSource = z.infer<typeof source>;
/** One network: where it comes from, how it becomes ONNX, and the digest of the result. */
export type ManifestModel = z.infer<typeof model>;
export type ManifestFusion = z.infer<typeof fusion>;
/** What every built network has, however it is made. */
export type BuiltNetwork = Pick<ManifestModel, 'key' | 'sha256' | 'inputs' | 'outputs'>;
export type ManifestPack = z.infer<typeof pack>;
export type Manifest = z.infer<typeof manifest>;

/** Every network that a build makes. */
export const builtNetworks = ({ models, fusions }: Manifest): readonly BuiltNetwork[] => [
  ...models,
  ...fusions,
];
