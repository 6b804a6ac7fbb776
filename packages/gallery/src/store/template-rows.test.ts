import { seededRandom } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { createSharedMemory } from '../kernel/shared-memory.js';
import { randomEmbedding } from '../testing/random-embedding.js';
import { TemplateRows } from './template-rows.js';

const DIMENSION = 32;
const random = seededRandom(41);

function scene(storage: 'full' | 'int8', templates: number) {
  const memory = createSharedMemory(0);
  const rows = new TemplateRows(memory, { dimension: DIMENSION, storage, firstSegment: 0 });
  for (let i = 0; i < templates; i++) {
    rows.insert(`t${i}`, `s${i}`, { kind: 'floats', values: randomEmbedding(random, DIMENSION) });
  }
  /** How many bytes of the codes are not zero; every code of a row is, but for a few. */
  const codeBytes = () =>
    memory
      .views()
      .bytes.subarray(0, 2048 * DIMENSION)
      .filter((byte) => byte !== 0).length;
  return { rows, codeBytes };
}

describe.each(['full', 'int8'] as const)('erasing from %s storage', (storage) => {
  it('leaves no byte of the codes in memory', () => {
    const { rows, codeBytes } = scene(storage, 3);
    expect(codeBytes()).toBeGreaterThan(2 * DIMENSION);
    for (const id of ['t1', 't0', 't2']) rows.remove(rows.index.rowOf(id));
    expect(codeBytes()).toBe(0);
    expect(rows.rowCount).toBe(0);
  });

  it('leaves nothing behind where a row was moved from', () => {
    const { rows, codeBytes } = scene(storage, 10);
    const before = codeBytes();
    const last = rows.embedding(rows.index.rowOf('t9'));
    rows.remove(rows.index.rowOf('t0'));
    expect(codeBytes()).toBeLessThan(before);
    expect(rows.rowCount).toBe(9);
    expect(rows.embedding(rows.index.rowOf('t9'))).toEqual(last);
    for (let i = 1; i < 10; i++) rows.remove(rows.index.rowOf(`t${i}`));
    expect(codeBytes()).toBe(0);
  });
});

it('moves no row while somebody holds them still, and closes the gaps afterwards', () => {
  const { rows } = scene('full', 1000);
  const release = rows.hold();
  for (let i = 0; i < 1000; i += 2) rows.remove(rows.index.rowOf(`t${i}`));
  expect(rows.index.rowOf('t999')).toBe(999);
  expect(rows.rowCount).toBe(1000);
  release();
  rows.remove(rows.index.rowOf('t999'));
  rows.remove(rows.index.rowOf('t997'));
  expect(rows.rowCount).toBe(498);
});

it('uses the rows of erased templates again', () => {
  const { rows } = scene('full', 100);
  const release = rows.hold();
  for (let i = 0; i < 50; i++) rows.remove(rows.index.rowOf(`t${i}`));
  for (let i = 0; i < 50; i++) {
    rows.insert(`new${i}`, 'anna', { kind: 'floats', values: randomEmbedding(random, DIMENSION) });
  }
  release();
  expect(rows.rowCount).toBe(100);
});
