import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeRuntime } from '@mien/engine/node';
import { withTemporaryFolder } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../files/digest.js';
import { ImportRefusedError } from '../registry/errors.js';
import { runNetwork, waves } from '../testing/run-network.js';
import { networkWithExternalWeights, tinyNetwork } from '../testing/tiny-networks.js';
import { checkNetwork } from './import-network.js';

const input = {
  width: 112,
  height: 112,
  layout: 'nhwc',
  channels: 'rgb',
  mean: [127, 127, 127],
  scale: 1 / 128,
};
const embedderForm = {
  kind: 'embedder',
  id: 'tiny',
  license: 'CC0-1.0',
  alignment: 'arcface-112',
  dimension: 8,
  input,
};
const padForm = {
  kind: 'pad',
  id: 'tiny-pad',
  license: 'CC0-1.0',
  input,
  cropScale: 2.7,
  classes: 3,
  bonaFideClass: 1,
  output: 'probabilities',
};
const embedder = tinyNetwork({ side: 112, outputs: 8 });
const attackDetector = tinyNetwork({ side: 112, outputs: 3, softmax: true });

/** Put a network and its form side by side and check them. */
function check(network: Uint8Array, form: object | string) {
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, 'given.onnx');
    await writeFile(file, network);
    await writeFile(`${file}.json`, typeof form === 'string' ? form : JSON.stringify(form));
    return checkNetwork(nodeRuntime(), file);
  });
}

describe('a network whose form is true', () => {
  it('is taken in as an embedder, with its digest in its name', async () => {
    const { model, form } = await check(embedder, { ...embedderForm, sha256: sha256Of(embedder) });
    expect(model).toMatchObject({
      key: `tiny-${sha256Of(embedder).slice(0, 12)}`,
      job: 'embed',
      license: 'CC0-1.0',
      sourceSha256: sha256Of(embedder),
      sourceName: 'given.onnx',
    });
    expect(form).toMatchObject({ flipAveraging: false });
  });

  it('is taken in as a PAD network', async () => {
    const { model } = await check(attackDetector, padForm);
    expect(model.job).toBe('pad');
  });

  it.each([
    { template: 'facenet-160', side: 160 },
    { template: 'dlib-150', side: 150 },
  ])('is taken in with the alignment $template', async ({ template, side }) => {
    const form = { ...embedderForm, alignment: template, input: { ...input, width: side, height: side } };
    await expect(check(tinyNetwork({ side, outputs: 8 }), form)).resolves.toBeDefined();
  });

  it('runs afterwards as it ran before', async () => {
    const { bytes } = await check(embedder, embedderForm);
    const picture = waves([1, 112, 112, 3]);
    const [before, after] = [await runNetwork(embedder, picture), await runNetwork(bytes, picture)];
    expect(after).toEqual(before);
  });
});

describe('a network is refused', () => {
  const refusals: readonly { when: string; code: string; network?: Uint8Array; form: object | string }[] = [
    {
      when: 'its form states no license',
      code: 'license-missing',
      form: { ...embedderForm, license: undefined },
    },
    { when: 'its license is blank', code: 'license-missing', form: { ...embedderForm, license: '  ' } },
    { when: 'its form is not JSON', code: 'form-invalid', form: 'license: MIT' },
    {
      when: 'its form says a field it should not',
      code: 'form-invalid',
      form: { ...embedderForm, cropScale: 2 },
    },
    { when: 'its id could leave the folder', code: 'form-invalid', form: { ...embedderForm, id: '../evil' } },
    {
      when: 'its alignment makes chips of another size',
      code: 'form-invalid',
      form: { ...embedderForm, alignment: 'facenet-160' },
    },
    {
      when: 'it names means for too few channels',
      code: 'form-invalid',
      form: { ...embedderForm, input: { ...input, mean: [127] } },
    },
    {
      when: 'its bona fide class does not exist',
      code: 'form-invalid',
      form: { ...padForm, bonaFideClass: 3 },
    },
    {
      when: 'its digest is another',
      code: 'digest-mismatch',
      form: { ...embedderForm, sha256: 'a'.repeat(64) },
    },
    {
      when: 'it is not a network',
      code: 'not-onnx',
      network: new TextEncoder().encode('<html>not found</html>'),
      form: embedderForm,
    },
    { when: 'it is empty', code: 'not-onnx', network: new Uint8Array(), form: embedderForm },
    { when: 'it is cut off', code: 'not-onnx', network: embedder.subarray(0, 200), form: embedderForm },
    {
      when: 'it reads other files of the machine',
      code: 'external-data',
      network: networkWithExternalWeights('/etc/hostname'),
      form: embedderForm,
    },
    {
      when: 'it takes pictures of another size',
      code: 'input-shape',
      network: tinyNetwork({ side: 96, outputs: 8 }),
      form: embedderForm,
    },
    {
      when: 'it takes the channels first',
      code: 'input-shape',
      form: { ...embedderForm, input: { ...input, layout: 'nchw' } },
    },
    {
      when: 'it gives another number of values',
      code: 'output-shape',
      form: { ...embedderForm, dimension: 9 },
    },
    {
      when: 'it gives two outputs',
      code: 'output-shape',
      network: tinyNetwork({ side: 112, outputs: 8, extraOutput: true }),
      form: embedderForm,
    },
    {
      when: 'it gives values that are not numbers',
      code: 'output-not-finite',
      network: tinyNetwork({ side: 112, outputs: 8, weight: Number.NaN }),
      form: embedderForm,
    },
    {
      when: 'it gives the same for every picture',
      code: 'output-constant',
      network: tinyNetwork({ side: 112, outputs: 8, weight: 0 }),
      form: embedderForm,
    },
    {
      when: 'what it calls probabilities are none',
      code: 'output-range',
      network: tinyNetwork({ side: 112, outputs: 3 }),
      form: padForm,
    },
  ];

  it.each(refusals)('when $when', async ({ code, network = embedder, form }) => {
    const refused = await check(network, form).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefusedError);
    expect(refused).toMatchObject({ code: `models.${code}`, message: expect.stringMatching(/^[^\n]+\.$/) });
  });

  it('when there is no form beside it', async () => {
    await withTemporaryFolder(async (folder) => {
      const file = join(folder, 'alone.onnx');
      await writeFile(file, embedder);
      await expect(checkNetwork(nodeRuntime(), file)).rejects.toMatchObject({ code: 'models.form-missing' });
    });
  });

  it.each(['/nowhere/at-all.onnx', '/dev/zero', '.'])('when %s is no file that can be read', async (path) => {
    const refused = checkNetwork(nodeRuntime(), path, 'minifasnet-v2');
    await expect(refused).rejects.toMatchObject({ code: 'models.file-unreadable' });
  });
});
