import { seededRandom } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { SearchNotExactError } from '../errors.js';
import type { ScanHits } from '../kernel/job-area.js';
import { firstSegmentAddress } from '../kernel/job-area.js';
import { loadKernelModule } from '../kernel/load-kernel.js';
import { createSharedMemory } from '../kernel/shared-memory.js';
import { segmentBytesOf, strideOf } from '../store/code-store.js';
import { TemplateRows } from '../store/template-rows.js';
import { noisyEmbedding, randomEmbedding } from '../testing/random-embedding.js';
import { createScanner, type Scanner } from './scanner.js';
import { ROWS_SCANNED_HERE, searchRows } from './search-rows.js';

const DIMENSION = 64;
const random = seededRandom(61);
const probe = randomEmbedding(random, DIMENSION);

/** Enough strangers for threads, and three people who are ever less like the probe. */
async function scene() {
  const firstSegment = firstSegmentAddress(1);
  const memory = createSharedMemory(firstSegment);
  const rows = new TemplateRows(memory, { dimension: DIMENSION, storage: 'full', firstSegment });
  const form = { lanes: 1, stride: strideOf(DIMENSION), segmentBytes: segmentBytesOf(DIMENSION) };
  const insert = (id: string, values: typeof probe) => rows.insert(id, id, { kind: 'floats', values });
  for (const [i, id] of ['best', 'second', 'third'].entries()) {
    insert(id, noisyEmbedding(random, probe, 0.02 + 0.3 * i));
  }
  for (let i = 0; i <= ROWS_SCANNED_HERE; i++) insert(`stranger${i}`, randomEmbedding(random, DIMENSION));
  return { rows, scanner: createScanner(await loadKernelModule(), memory, form) };
}

/** A scanner whose threads answer with the rows as they were, after `meanwhile` has happened to them. */
function scannerOutrunBy(scanner: Scanner, meanwhile: () => void): Scanner {
  return {
    ...scanner,
    async scanOnThreads(job) {
      const hits = scanner.scanHere(job);
      meanwhile();
      return hits;
    },
  };
}

const search = async (rows: TemplateRows, scanner: Scanner) =>
  (await searchRows(rows, scanner, { probe, limit: 1 }, true)).map((candidate) => candidate.subjectId);

describe('a search whose templates change under it', () => {
  it('finds the next one when the best is removed during the scan', async () => {
    const { rows, scanner } = await scene();
    let scans = 0;
    const outrun = scannerOutrunBy(scanner, () => {
      if (scans++ === 0) rows.remove(rows.index.rowOf('best'));
    });
    expect(await search(rows, outrun)).toEqual(['second']);
    expect(scans).toBe(2);
  });

  it('ends on the calling thread when every scan is outrun', async () => {
    const { rows, scanner } = await scene();
    const people = ['best', 'second', 'third'];
    const outrun = scannerOutrunBy(scanner, () => {
      const next = people.shift();
      if (next !== undefined) rows.remove(rows.index.rowOf(next));
    });
    const [found] = await search(rows, outrun);
    expect(found).toMatch(/^stranger/);
    expect(
      await search(
        rows,
        scannerOutrunBy(scanner, () => undefined),
      ),
    ).toEqual([found]);
  });

  it('leaves the rows to close their gaps afterwards', async () => {
    const { rows, scanner } = await scene();
    const before = rows.rowCount;
    await search(
      rows,
      scannerOutrunBy(
        scanner,
        () => void (rows.index.rowOf('third') >= 0 && rows.remove(rows.index.rowOf('third'))),
      ),
    );
    expect(rows.rowCount).toBe(before - 1);
  });
});

it('gives no answer when the bounds contradict the scores although nothing changed', async () => {
  const { rows, scanner } = await scene();
  const lying: ScanHits = { hits: [], threshold: 0.5 };
  const broken = { ...scanner, scanHere: () => lying, scanOnThreads: async () => lying };
  await expect(search(rows, broken)).rejects.toThrow(SearchNotExactError);
});
