import type { ModelFile } from '@mien/engine/node';
import { sha256OfFile } from '../files/digest.js';

/** What a file of a network was found to be. */
export interface FileCheck {
  readonly model: string;
  readonly path: string;
  readonly status: 'intact' | 'missing' | 'changed';
}

/** Hash every file and compare it with its recorded digest. */
export async function verifyFiles(files: ReadonlyMap<string, ModelFile>): Promise<readonly FileCheck[]> {
  const checks: FileCheck[] = [];
  for (const [model, { path, sha256 }] of files) {
    const actual = await sha256OfFile(path).catch(() => undefined);
    const status = actual === undefined ? 'missing' : actual === sha256 ? 'intact' : 'changed';
    checks.push({ model, path, status });
  }
  return checks;
}
