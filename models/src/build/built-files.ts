import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { sha256OfFile } from '../files/digest.js';
import { writeFileAtomically } from '../files/write-file-atomically.js';
import type { BuiltNetwork } from '../manifest/manifest-schema.js';

const stamp = z.record(z.string(), z.object({ size: z.number(), mtimeMs: z.number(), sha256: z.string() }));
type Stamp = z.infer<typeof stamp>;

/** Where a built network lies. */
export const builtPath = (folder: string, key: string): string => join(folder, `${key}.onnx`);

/**
 * Which networks need no building.
 *
 * A file whose size and time are those noted after it was last hashed counts as unchanged; any other is
 * hashed. That makes a second build fast; it is not the check that keeps an exchanged file from running,
 * which hashes on every load.
 */
export async function findCurrent(models: readonly BuiltNetwork[], folder: string): Promise<Set<string>> {
  const noted = await readStamp(folder);
  const current = new Set<string>();
  for (const { key, sha256 } of models) {
    const path = builtPath(folder, key);
    const file = await stat(path).catch(() => undefined);
    if (!file) continue;
    const note = noted[key];
    const isUnchanged = note?.size === file.size && note.mtimeMs === file.mtimeMs;
    const digest = isUnchanged ? note.sha256 : await sha256OfFile(path);
    if (digest === sha256) current.add(key);
  }
  return current;
}

/** Note size and time of files that were just found right; writes only what changed. */
export async function noteCurrent(models: readonly BuiltNetwork[], folder: string): Promise<void> {
  const notes: Stamp = {};
  for (const { key, sha256 } of models) {
    const { size, mtimeMs } = await stat(builtPath(folder, key));
    notes[key] = { size, mtimeMs, sha256 };
  }
  if (isDeepStrictEqual(notes, await readStamp(folder))) return;
  await writeFileAtomically(stampPath(folder), JSON.stringify(notes));
}

async function readStamp(folder: string): Promise<Stamp> {
  try {
    return stamp.parse(JSON.parse(await readFile(stampPath(folder), 'utf8')));
  } catch {
    return {};
  }
}

const stampPath = (folder: string) => join(folder, 'stamp.json');
