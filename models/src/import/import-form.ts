import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { locations } from '../files/locations.js';
import { embedderForm, modelOrigin, padForm, pixelForm, sha256 } from '../manifest/manifest-schema.js';
import { ImportRefusedError } from '../registry/errors.js';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

/** Width and height of the chips that each alignment template makes. */
const CHIP_SIDE = { 'arcface-112': 112, 'dlib-150': 150, 'facenet-160': 160 } as const;

const described = {
  /** Becomes part of the names of the pack, the embedder and the file. */
  id: z.string().regex(NAME, 'must be 1 to 63 letters, digits, dots, dashes or underscores'),
  license: z.string().trim().min(1),
  origin: modelOrigin.default({
    known: 'Nothing was stated.',
    unknown: 'Who trained it, and on which pictures.',
  }),
  sha256: sha256.optional(),
  input: pixelForm,
};

const embedder = z
  .strictObject({
    kind: z.literal('embedder'),
    ...described,
    alignment: embedderForm.shape.alignment,
    dimension: embedderForm.shape.dimension,
    flipAveraging: z.boolean().default(false),
  })
  .refine(({ alignment, input }) => isSquare(input, CHIP_SIDE[alignment]), {
    path: ['input'],
    error: 'must have the width and height that the alignment makes',
  });

const pad = z.strictObject({
  kind: z.literal('pad'),
  ...described,
  cropScale: padForm.shape.cropScale,
  bonaFideClass: padForm.shape.bonaFideClass,
  classes: z.int().min(2),
  output: padForm.shape.output,
});

const importForm = z
  .discriminatedUnion('kind', [embedder, pad])
  .refine((form) => form.kind !== 'pad' || form.bonaFideClass < form.classes, {
    path: ['bonaFideClass'],
    error: 'must be one of the classes, counted from 0',
  });

/** What a network that is to be imported wants and gives, as the JSON file beside it declares. */
export type ImportForm = z.infer<typeof importForm>;

const isSquare = ({ width, height }: z.infer<typeof pixelForm>, side: number) =>
  width === side && height === side;

/**
 * Read the form of a network.
 *
 * @param form Path of a JSON file, or the name of a form that ships, e.g. `minifasnet-v1se`. Without it the
 *   form is looked for at `<network>.json`.
 * @throws {ImportRefusedError} in one sentence, with the first thing that is wrong.
 */
export async function readImportForm(network: string, form?: string): Promise<ImportForm> {
  const path = await locateForm(network, form);
  const json = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ImportRefusedError(
      'form-missing',
      `There is no form of the network at ${path}: write one as models/README.md shows, or name a shipped one with --form.`,
      cause,
    );
  });
  return parseImportForm(json, path);
}

async function locateForm(network: string, form: string | undefined): Promise<string> {
  if (form === undefined) return `${network}.json`;
  if (!NAME.test(form)) return form;
  const shipped = join(locations.forms, `${form}.json`);
  return access(shipped).then(
    () => shipped,
    () => form,
  );
}

function parseImportForm(json: string, path: string): ImportForm {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (cause) {
    throw new ImportRefusedError('form-invalid', `The form ${path} is not JSON.`, cause);
  }
  const parsed = importForm.safeParse(content);
  if (parsed.success) return parsed.data;

  const { issues } = parsed.error;
  if (issues.some(({ path: [field] }) => field === 'license')) {
    throw new ImportRefusedError(
      'license-missing',
      `The form ${path} does not state the license of the network, so it cannot be taken in.`,
    );
  }
  const [first] = issues;
  const field = first?.path.join('.') || 'the whole';
  throw new ImportRefusedError(
    'form-invalid',
    `The form ${path} is not usable: ${field}: ${first?.message}.`,
  );
}
