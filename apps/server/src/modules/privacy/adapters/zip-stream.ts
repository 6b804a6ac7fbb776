import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ExportedFile } from '../application/export-person.js';

/** A ZIP of files, each read when its turn comes. A file that cannot be read breaks the stream. */
export function toZipStream(files: readonly ExportedFile[], mtime: Date): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const file of files) {
    zip.addReadStreamLazy(file.name, { mtime, mode: 0o100600 }, (deliver) => {
      file.read().then(
        (bytes) => deliver(null, Readable.from([Buffer.from(bytes)])),
        (error: Error) => deliver(error, Readable.from([])),
      );
    });
  }
  zip.end();
  return output;
}
