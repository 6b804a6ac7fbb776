import type { ModelRuntime, ModelSession, PixelForm, Tensor } from '@mien/engine';
import { ImportRefusedError } from '../registry/errors.js';
import type { ImportForm } from './import-form.js';

const OPEN = -1;
const SUM_TOLERANCE = 1e-3;
const SAME_OUTPUT = 1e-6;

/**
 * Run a network on two drawn pictures and hold what it gives against its form.
 *
 * @returns the outputs for the two pictures, one after the other.
 * @throws {ImportRefusedError} if it cannot be loaded or run, or does other than its form says.
 */
export async function trialRun(
  runtime: ModelRuntime,
  bytes: Uint8Array,
  form: ImportForm,
): Promise<readonly Float32Array[]> {
  const session = await runtime.load(bytes).catch((cause: unknown) => {
    throw new ImportRefusedError(
      'not-onnx',
      `The file does not load as a network: ${messageOf(cause)}`,
      cause,
    );
  });
  try {
    const input = inputNameOf(session, form.input);
    const outputs: Float32Array[] = [];
    for (const phase of [0, 1]) outputs.push(await runOnce(session, input, drawnInput(form.input, phase)));
    for (const output of outputs) checkOutput(output, form);
    checkVaries(outputs, form);
    return outputs;
  } finally {
    await session.close();
  }
}

/** Shape of a batch of pictures in a form. */
export const inputDims = ({ layout, channels, height, width }: PixelForm, batch = 1): readonly number[] => {
  const count = channels === 'luma' ? 1 : 3;
  return layout === 'nchw' ? [batch, count, height, width] : [batch, height, width, count];
};

function inputNameOf({ inputNames, inputShapes }: ModelSession, form: PixelForm): string {
  const [name, ...others] = inputNames;
  if (name === undefined || others.length > 0) {
    throw new ImportRefusedError(
      'input-shape',
      `The network has ${inputNames.length} inputs; it must have one.`,
    );
  }
  const wanted = inputDims(form);
  const actual = inputShapes[name] ?? wanted.map(() => OPEN);
  const fits =
    actual.length === wanted.length && actual.every((side, i) => side === OPEN || side === wanted[i]);
  if (!fits) {
    throw new ImportRefusedError(
      'input-shape',
      `The network takes ${shapeText(actual)} but its form says ${shapeText(wanted)}.`,
    );
  }
  return name;
}

async function runOnce(session: ModelSession, input: string, tensor: Tensor): Promise<Float32Array> {
  const results = await session.run({ [input]: tensor }).catch((cause: unknown) => {
    throw new ImportRefusedError(
      'input-shape',
      `The network does not run on its form: ${messageOf(cause)}`,
      cause,
    );
  });
  const [output, ...others] = Object.values(results);
  if (output === undefined || others.length > 0) {
    throw new ImportRefusedError(
      'output-shape',
      `The network has ${others.length + (output ? 1 : 0)} outputs; it must have one.`,
    );
  }
  return output.data;
}

/** A picture of waves, different for each phase, in the values that the form asks for. */
export function drawnInput(form: PixelForm, phase: number): Tensor {
  const dims = inputDims(form);
  const mean = form.mean[0] ?? 0;
  const count = dims.reduce((product, side) => product * side, 1);
  const data = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const pixel = Math.round(127.5 + 127.5 * Math.sin(i * (0.013 + 0.031 * phase) + phase));
    data[i] = (pixel - mean) * form.scale;
  }
  return { dims, data };
}

function checkOutput(output: Float32Array, form: ImportForm): void {
  const size = form.kind === 'embedder' ? form.dimension : form.classes;
  if (output.length !== size) {
    throw new ImportRefusedError(
      'output-shape',
      `The network gives ${output.length} numbers but its form says ${size}.`,
    );
  }
  if (!output.every(Number.isFinite)) {
    throw new ImportRefusedError('output-not-finite', 'The network gives numbers that are not finite.');
  }
  if (form.kind === 'pad' && form.output === 'probabilities') checkProbabilities(output);
}

function checkProbabilities(output: Float32Array): void {
  const sum = output.reduce((total, value) => total + value, 0);
  if (output.some((value) => value < 0) || Math.abs(sum - 1) > SUM_TOLERANCE) {
    throw new ImportRefusedError(
      'output-range',
      'The form says probabilities, but the outputs do not add up to 1.',
    );
  }
}

function checkVaries(
  [first = new Float32Array(), second = first]: readonly Float32Array[],
  form: ImportForm,
): void {
  if (form.kind !== 'embedder') return;
  const largest = Math.max(...first.map(Math.abs));
  const difference = Math.max(...first.map((value, i) => Math.abs(value - (second[i] ?? value))));
  if (difference <= SAME_OUTPUT * largest) {
    throw new ImportRefusedError(
      'output-constant',
      'The network gives the same embedding for different pictures.',
    );
  }
}

const shapeText = (sides: readonly number[]) => sides.map((side) => (side === OPEN ? '?' : side)).join('×');

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
