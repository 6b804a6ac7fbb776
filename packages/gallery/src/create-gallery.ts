import { availableParallelism } from 'node:os';
import { MAX_DIMENSION } from '../assembly/kernel-layout.js';
import { createCohort } from './cohort/cohort.js';
import { InvalidTemplateError } from './errors.js';
import { MemoryGallery } from './gallery.js';
import type { Gallery, GalleryOptions } from './gallery-types.js';
import { firstSegmentAddress } from './kernel/job-area.js';
import { loadKernelModule } from './kernel/load-kernel.js';
import { createSharedMemory } from './kernel/shared-memory.js';
import { createScanner } from './search/scanner.js';
import { segmentBytesOf, strideOf } from './store/code-store.js';
import { TemplateRows } from './store/template-rows.js';

const MAX_WORKERS = 16;

/**
 * Make an empty gallery.
 *
 * Threads start when it grows beyond 16384 templates; `close` ends them, and they do not keep the process alive.
 *
 * @throws {KernelNotBuiltError} if `npm run models` has not been run.
 * @throws {InvalidTemplateError} if the dimension is not a whole number in 1..4096.
 */
export async function createGallery(options: GalleryOptions): Promise<Gallery> {
  return createMemoryGallery(options);
}

/** The same, typed so that what was stored before can be put back. */
export async function createMemoryGallery(options: GalleryOptions): Promise<MemoryGallery> {
  const { embedderId, dimension, storage = 'full' } = options;
  if (!Number.isInteger(dimension) || dimension < 1 || dimension > MAX_DIMENSION) {
    throw new InvalidTemplateError(`An embedding has 1 to ${MAX_DIMENSION} dimensions.`, {
      details: { dimension },
    });
  }
  const module = await loadKernelModule();
  const workers = Math.max(0, Math.min(MAX_WORKERS, options.workers ?? availableParallelism()));
  const lanes = Math.max(1, workers);
  const firstSegment = firstSegmentAddress(lanes);
  const memory = createSharedMemory(firstSegment);
  const scanForm = { lanes, stride: strideOf(dimension), segmentBytes: segmentBytesOf(dimension) };
  const scanner = createScanner(module, memory, scanForm);
  const rows = new TemplateRows(memory, { dimension, storage, firstSegment });
  const cohort = createCohort(module, rows, dimension);
  const form = { embedderId, dimension, storage, useThreads: workers > 0 };
  return new MemoryGallery(form, { rows, cohort, scanner });
}
