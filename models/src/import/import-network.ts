import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ModelRuntime, PackForm } from '@mien/engine';
import { sha256Of } from '../files/digest.js';
import { ImportRefusedError } from '../registry/errors.js';
import type { ImportedModel } from '../registry/registry-state.js';
import { type ImportForm, readImportForm } from './import-form.js';
import { refuseExternalData } from './refuse-external-data.js';
import { speedUp } from './speed-up.js';
import { trialRun } from './trial-run.js';

const MAX_BYTES = 1024 ** 3;
const DIGITS_IN_KEY = 12;

/** A network that passed every check, not yet written anywhere. */
export interface CheckedNetwork {
  readonly form: ImportForm;
  readonly model: ImportedModel;
  /** The file to keep. */
  readonly bytes: Uint8Array;
}

/**
 * Check a network against its form: license, digest, one self-contained ONNX file, shapes, sane outputs.
 *
 * @throws {ImportRefusedError} with the first thing that is wrong; nothing was changed.
 */
export async function checkNetwork(
  runtime: ModelRuntime,
  file: string,
  formName?: string,
): Promise<CheckedNetwork> {
  const form = await readImportForm(file, formName);
  const given = await readNetwork(file);
  const sourceSha256 = sha256Of(given);
  if (form.sha256 !== undefined && form.sha256 !== sourceSha256) {
    throw new ImportRefusedError(
      'digest-mismatch',
      `The file's SHA-256 is ${sourceSha256}, not the one that its form names.`,
    );
  }
  refuseExternalData(given);
  const outputs = await trialRun(runtime, given, form);
  const bytes = await speedUp(runtime, given, form, outputs);
  return {
    form,
    bytes,
    model: {
      key: `${form.id}-${sourceSha256.slice(0, DIGITS_IN_KEY)}`,
      job: form.kind === 'embedder' ? 'embed' : 'pad',
      sha256: sha256Of(bytes),
      sourceSha256,
      sourceName: basename(file),
      input: form.input,
      license: form.license,
      origin: form.origin,
    },
  };
}

/**
 * A pack with one network replaced.
 *
 * Digits of the file's digest are part of the new embedder's id, so embeddings of different weights are
 * never compared, even when both were imported under one name.
 */
export function withNetwork(base: PackForm, { form, model: { key } }: CheckedNetwork): PackForm {
  const { input } = form;
  if (form.kind === 'pad') {
    const { cropScale, bonaFideClass, output } = form;
    return { ...base, pad: { padId: key, model: key, input, cropScale, bonaFideClass, output } };
  }
  const { alignment, dimension, flipAveraging } = form;
  return { ...base, embedder: { embedderId: key, model: key, alignment, input, dimension, flipAveraging } };
}

async function readNetwork(path: string): Promise<Uint8Array> {
  const unreadable = (cause: unknown) =>
    new ImportRefusedError('file-unreadable', `The file ${path} cannot be read.`, cause);
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw unreadable(cause);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw unreadable(undefined);
    if (stats.size > MAX_BYTES)
      throw new ImportRefusedError('file-unreadable', `The file ${path} is larger than 1 GiB.`);
    return await file.readFile();
  } catch (cause) {
    throw cause instanceof ImportRefusedError ? cause : unreadable(cause);
  } finally {
    await file.close();
  }
}
