import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ActivationOverride,
  type ClassifierReport,
  type IdentityClassifier,
  parseClassifier,
  parseClassifierReport,
  serializeClassifier,
  type TrainedClassifier,
} from '@mien/classifier';
import { z } from 'zod';
import { ClassifierNotFoundError } from '../errors.js';

/** Digits of the digest that name a classifier. */
const ID_DIGITS = 12;

/** Templates can be guessed at from weights: nobody but the owner reads them. */
const OWNER_ONLY = 0o600;

const activation = z.object({
  id: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  override: z.object({ by: z.string(), reason: z.string() }).optional(),
});

/** Which classifier judges, since when, and who said so. */
export interface ClassifierActivation {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly override?: ActivationOverride | undefined;
}

/** The classifiers trained in one data folder, each with its report. */
export interface ClassifierStore {
  /** @returns the id, from the digest of the classifier. */
  save(trained: TrainedClassifier): Promise<string>;
  /** @throws {ClassifierNotFoundError} */
  report(id: string): Promise<ClassifierReport>;
  /** @throws {ClassifierNotFoundError} | {EmbedderMismatchError} | {InvalidClassifierFileError} */
  load(id: string, embedderId: string): Promise<IdentityClassifier>;
  active(): Promise<ClassifierActivation | undefined>;
  activate(activation: ClassifierActivation): Promise<void>;
}

async function replace(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  await writeFile(temporary, content, { mode: OWNER_ONLY });
  await rename(temporary, path);
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

export function openClassifierStore(dataFolder: string): ClassifierStore {
  const folder = join(dataFolder, 'classifiers');
  const path = (name: string) => join(folder, name);

  const read = (id: string, extension: string): Promise<Buffer> => {
    if (!/^[0-9a-f]+$/.test(id)) throw new ClassifierNotFoundError(id);
    return readFile(path(`${id}.${extension}`)).catch((error: unknown) => {
      throw isMissing(error) ? new ClassifierNotFoundError(id) : error;
    });
  };

  return {
    async save({ classifier, report }) {
      const id = report.classifierDigest.slice(0, ID_DIGITS);
      await mkdir(folder, { recursive: true });
      await replace(path(`${id}.classifier`), serializeClassifier(classifier));
      await replace(path(`${id}.report.json`), `${JSON.stringify(report, undefined, 2)}\n`);
      return id;
    },
    report: async (id) => parseClassifierReport(String(await read(id, 'report.json'))),
    load: async (id, embedderId) => parseClassifier(await read(id, 'classifier'), { embedderId }),
    async active() {
      const text = await readFile(path('active.json'), 'utf8').catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      });
      return text === undefined ? undefined : activation.parse(JSON.parse(text));
    },
    activate: (chosen) => replace(path('active.json'), `${JSON.stringify(chosen, undefined, 2)}\n`),
  };
}
