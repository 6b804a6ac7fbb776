import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Uploads } from '../application/ports.js';
import { ImportTooLargeError, ImportTypeError, UploadGoneError } from '../domain/errors.js';
import { openCsvTable } from './csv-table.js';
import { openZipArchive } from './zip-archive.js';

export interface UploadLimits {
  /** Largest upload. */
  readonly fileBytes: number;
  /** Largest picture inside. */
  readonly pictureBytes: number;
}

const ID = /^[0-9a-f-]{36}$/i;
const MOST_ENTRIES = 60_000;
/** An archive of pictures is hardly smaller than the pictures. */
const UNPACKED_TO_PACKED = 4;

type FileType = 'zip' | 'text';

/** What the first bytes are, whatever the client says. */
function typeOf(head: Uint8Array): FileType | undefined {
  if (head[0] === 0x50 && head[1] === 0x4b) return 'zip';
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const zeros = head.filter((byte) => byte === 0).length;
  const hasTextZeros = zeros === 0 || isWide || zeros >= head.length / 4;
  const controls = head.filter((byte) => byte < 9 && byte > 0).length;
  return head.length > 0 && hasTextZeros && controls === 0 ? 'text' : undefined;
}

function limited(maxBytes: number): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      if (total > maxBytes) done(new ImportTooLargeError(maxBytes));
      else done(null, chunk);
    },
  });
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Uploaded files in a folder of their own, under ids that the server makes. */
export function createUploadFolder(folder: string, limits: UploadLimits): Uploads {
  const pathOf = (id: string): string => {
    if (!ID.test(id)) throw new RangeError('Not the id of an upload.');
    return join(folder, id);
  };

  return {
    async save(id, stream) {
      const path = pathOf(id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        // flushed, for the job that needs it survives a crash
        await pipeline(
          stream,
          limited(limits.fileBytes),
          createWriteStream(path, { mode: 0o600, flush: true }),
        );
        if (typeOf(await headOf(path)) === undefined) throw new ImportTypeError();
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },

    async open(id) {
      const path = pathOf(id);
      const head = await headOf(path).catch((cause: unknown) => {
        throw new UploadGoneError(cause);
      });
      if (typeOf(head) === 'zip') {
        return openZipArchive(path, {
          pictureBytes: limits.pictureBytes,
          tableBytes: limits.fileBytes,
          entries: MOST_ENTRIES,
          totalBytes: UNPACKED_TO_PACKED * limits.fileBytes,
        });
      }
      const table = await openCsvTable(async () => createReadStream(path));
      return { table, pictures: [], close: async () => undefined };
    },

    delete: (id) => rm(pathOf(id), { force: true }),

    async storedBefore(instant) {
      const names = await readdir(folder).catch(() => []);
      const old: string[] = [];
      for (const name of names.filter((candidate) => ID.test(candidate))) {
        const { mtimeMs } = await stat(join(folder, name));
        if (mtimeMs < instant.getTime()) old.push(name);
      }
      return old;
    },
  };
}
