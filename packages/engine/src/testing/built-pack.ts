import { readFile } from 'node:fs/promises';
import type { ModelSource, PackForm } from '../pack.js';

const models = new URL('../../../../models/', import.meta.url);

/** The networks that `npm run models` built. */
export const builtModels: ModelSource = async (model) =>
  new Uint8Array(await readFile(new URL(`built/${model}.onnx`, models)));

/** The form of a pack as the manifest ships it. */
export async function packForm(id: string): Promise<PackForm> {
  const manifest: { packs: { id: string; form: PackForm }[] } = JSON.parse(
    await readFile(new URL('manifest.json', models), 'utf8'),
  );
  const pack = manifest.packs.find((candidate) => candidate.id === id);
  if (!pack) throw new Error(`the manifest has no pack "${id}"`);
  return pack.form;
}
