import type { RouteHandler } from '../../platform/http/handle-route.js';
import { createUploadFolder, type UploadLimits } from './adapters/upload-folder.js';
import type { ImportInput, ImportsContext, UndoInput } from './application/ports.js';
import { createRunImport } from './application/run-import.js';
import { sweepUploads } from './application/sweep-uploads.js';
import { createRunUndo } from './application/undo-import.js';
import { createImportHandlers } from './http/import-handlers.js';

export interface ImportsModule {
  readonly handlers: RouteHandler[];
  /** Delete uploaded files that nobody needs any more; to be run now and then. */
  sweep(): Promise<void>;
}

export type ImportsDeps = Omit<ImportsContext, 'uploads'> & {
  /** Where uploaded files wait for their import. */
  readonly uploadFolder: string;
  readonly limits: UploadLimits;
};

/** People and pictures from files, in the background, and back out again. */
export function createImportsModule({ uploadFolder, limits, ...deps }: ImportsDeps): ImportsModule {
  const context: ImportsContext = { ...deps, uploads: createUploadFolder(uploadFolder, limits) };
  deps.jobs.define<ImportInput>('import', createRunImport(context));
  deps.jobs.define<UndoInput>('import-undo', createRunUndo(context));
  return { handlers: createImportHandlers(context), sweep: () => sweepUploads(context) };
}
