import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { ReportFiles } from '../application/report-files.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FILE = /^([0-9a-f-]{36})\.(report|partial)$/;

/** Files of reports in one folder. A report has one name to be written under, so that writing it again leaves one file. */
export function createReportFolder(folder: string): ReportFiles {
  function pathOf(reportId: string, ending: 'report' | 'partial'): string {
    if (!UUID.test(reportId)) throw new NotFoundError('report');
    return join(folder, `${reportId}.${ending}`);
  }

  async function writePartial(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const file = await open(path, 'w', 0o600);
    try {
      for await (const part of bytes) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  return {
    async write(reportId, sealed) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const partial = pathOf(reportId, 'partial');
      try {
        await writePartial(partial, sealed);
        await rename(partial, pathOf(reportId, 'report'));
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      const parent = await open(folder, 'r');
      await parent.sync().finally(() => parent.close());
    },

    async read(reportId) {
      const path = pathOf(reportId, 'report');
      const found = await stat(path).catch(() => undefined);
      if (!found) throw new NotFoundError('report');
      return createReadStream(path);
    },

    async delete(reportId) {
      await rm(pathOf(reportId, 'report'), { force: true });
      await rm(pathOf(reportId, 'partial'), { force: true });
    },

    async olderThan(instant) {
      const names = await readdir(folder).catch(() => []);
      const ids = new Set<string>();
      for (const name of names) {
        const id = FILE.exec(name)?.[1];
        const found = id && (await stat(join(folder, name)).catch(() => undefined));
        if (id && found && found.mtime < instant) ids.add(id);
      }
      return [...ids];
    },
  };
}
