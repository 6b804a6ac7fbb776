import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|webmanifest)$/;
/** Smaller files gain nothing. */
const MIN_BYTES = 1024;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Write every text of the build compressed beside it, so that the server need not. */
export const compress = (): Plugin => {
  let folder = '';
  let isWritten = false;
  return {
    name: 'mien-compress',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    writeBundle: () => {
      isWritten = true;
    },
    async closeBundle() {
      // a build that failed comes here too; its own error is the one to tell
      if (!isWritten) return;
      const files = await readdir(folder, { recursive: true });
      for (const file of files.filter((name) => TEXT.test(name))) {
        const path = join(folder, file);
        const bytes = await readFile(path);
        if (bytes.length < MIN_BYTES) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        await writeFile(`${path}.br`, await toBrotli(bytes, { params }));
        await writeFile(`${path}.gz`, await toGzip(bytes, { level: 9 }));
      }
    },
  };
};
